using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Slack.Delivery;

[Collection(PostgresServer.Collection)]
public sealed class TellingReportersInSlackOnPostgres(PostgresServer server, ITestOutputHelper output) : SlackReporterContract(server, output);
