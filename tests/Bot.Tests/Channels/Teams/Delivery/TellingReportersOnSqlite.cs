using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Teams.Delivery;

public sealed class TellingReportersOnSqlite(ITestOutputHelper output) : ReporterNewsContract(null, output);
