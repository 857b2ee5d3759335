using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Slack.People;

[Collection(PostgresServer.Collection)]
public sealed class KeepingReportersOnPostgres(PostgresServer server, ITestOutputHelper output) : PeopleContract(server, output);
