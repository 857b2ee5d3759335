using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Slack.Delivery;

public sealed class TellingReportersInSlackOnSqlite(ITestOutputHelper output) : SlackReporterContract(null, output);
