using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Slack.Workspaces;

public sealed class KeepingInstallationsOnSqlite(ITestOutputHelper output) : InstallationContract(null, output);
