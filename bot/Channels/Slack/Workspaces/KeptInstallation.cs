using PolicyBot.Primitives;

namespace PolicyBot.Channels.Slack.Workspaces;

/// <param name="Id">Of its row.</param>
/// <param name="Version">Of its row, as it was read.</param>
internal sealed record KeptInstallation(byte[] Id, long Version, Installation Content)
{
    public string Token => Content.Tokens.Access;

    public Workspace ToWorkspace() => new() { TeamId = Content.TeamId, EnterpriseId = Content.EnterpriseId, BotUserId = Content.BotUserId, Token = new Secret<string>(Token) };

    public override string ToString() => "KeptInstallation(hidden)";
}
