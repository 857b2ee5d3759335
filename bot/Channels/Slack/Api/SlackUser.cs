namespace PolicyBot.Channels.Slack.Api;

/// <summary>A person as <c>users.info</c> tells of them.</summary>
internal sealed record SlackUser
{
    public required string Id { get; init; }

    /// <summary>The workspace that the account belongs to.</summary>
    public string? TeamId { get; init; }

    public string? EnterpriseId { get; init; }

    /// <summary>The workspaces of the organisation that the account is a member of; none outside Enterprise Grid.</summary>
    public IReadOnlyList<string> Teams { get; init; } = [];

    /// <summary>The real name, or else the display name; empty when there is none.</summary>
    public required string Name { get; init; }

    /// <summary>Of another company (<c>is_stranger</c>), or a guest (<c>is_restricted</c>, <c>is_ultra_restricted</c>).</summary>
    public bool IsStranger { get; init; }

    public bool IsGuest { get; init; }

    /// <summary>BCP 47; <see langword="null"/> when Slack does not say.</summary>
    public string? Locale { get; init; }
}
