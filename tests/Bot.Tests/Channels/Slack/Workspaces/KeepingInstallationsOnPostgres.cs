using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Slack.Workspaces;

[Collection(PostgresServer.Collection)]
public sealed class KeepingInstallationsOnPostgres(PostgresServer server, ITestOutputHelper output) : InstallationContract(server, output);
