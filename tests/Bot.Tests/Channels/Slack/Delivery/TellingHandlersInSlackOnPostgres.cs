using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Slack.Delivery;

[Collection(PostgresServer.Collection)]
public sealed class TellingHandlersInSlackOnPostgres(PostgresServer server, ITestOutputHelper output) : SlackHandlersContract(server, output);
