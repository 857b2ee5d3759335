using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Slack.Workspaces;

public sealed class RenewingTokensOnSqlite(ITestOutputHelper output) : RenewalContract(null, output);
