using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Slack.Delivery;

public sealed class DeliveringCasesInSlackOnSqlite(ITestOutputHelper output) : SlackNoticeContract(null, output);
