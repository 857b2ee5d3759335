using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Teams.Delivery;

public sealed class TellingHandlersOnSqlite(ITestOutputHelper output) : HandlersContract(null, output);
