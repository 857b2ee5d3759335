using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Slack.Delivery;

[Collection(PostgresServer.Collection)]
public sealed class DeliveringCasesInSlackOnPostgres(PostgresServer server, ITestOutputHelper output) : SlackNoticeContract(server, output);
