using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Slack.Workspaces;

[Collection(PostgresServer.Collection)]
public sealed class RenewingTokensOnPostgres(PostgresServer server, ITestOutputHelper output) : RenewalContract(server, output);
