using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Slack.Delivery;

public sealed class TellingHandlersInSlackOnSqlite(ITestOutputHelper output) : SlackHandlersContract(null, output);
