using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Slack.People;

public sealed class KeepingReportersOnSqlite(ITestOutputHelper output) : PeopleContract(null, output);
