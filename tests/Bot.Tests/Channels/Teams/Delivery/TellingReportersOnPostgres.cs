using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Teams.Delivery;

[Collection(PostgresServer.Collection)]
public sealed class TellingReportersOnPostgres(PostgresServer server, ITestOutputHelper output) : ReporterNewsContract(server, output);
