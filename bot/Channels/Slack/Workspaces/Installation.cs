namespace PolicyBot.Channels.Slack.Workspaces;

/// <summary>The app in a workspace or in an organisation, as Slack gave it to us and as it is sealed.</summary>
internal sealed record Installation
{
    /// <summary><see langword="null"/>: installed for the whole organisation.</summary>
    public string? TeamId { get; init; }

    public string? EnterpriseId { get; init; }

    public required string BotUserId { get; init; }

    public required BotTokens Tokens { get; init; }

    /// <summary>Until then another process is renewing the tokens.</summary>
    public DateTimeOffset? RenewingUntil { get; init; }
}
