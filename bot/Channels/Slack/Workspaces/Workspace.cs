using PolicyBot.Primitives;

namespace PolicyBot.Channels.Slack.Workspaces;

/// <summary>A workspace, or a whole Enterprise Grid organisation, in which the bot is installed.</summary>
internal sealed record Workspace
{
    /// <summary>Such as <c>T0123</c>; <see langword="null"/> when the bot is installed for a whole organisation.</summary>
    public required string? TeamId { get; init; }

    /// <summary>Such as <c>E0123</c>; <see langword="null"/> outside Enterprise Grid.</summary>
    public required string? EnterpriseId { get; init; }

    /// <summary>The bot as a user, such as <c>U0123</c>: whom a mention names, and whose messages are our own.</summary>
    public required string BotUserId { get; init; }

    /// <summary>The bot's token (<c>xoxb-...</c>) as it was when this was read.</summary>
    public required Secret<string> Token { get; init; }

    /// <summary>Whether somebody of this team, or of this organisation, is one of its own people.</summary>
    public bool IsOwn(string? teamId, string? enterpriseId) =>
        (teamId is not null && (teamId == TeamId || teamId == EnterpriseId)) || (enterpriseId is not null && enterpriseId == EnterpriseId);
}
