using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Teams.Delivery;

[Collection(PostgresServer.Collection)]
public sealed class TellingHandlersOnPostgres(PostgresServer server, ITestOutputHelper output) : HandlersContract(server, output);
