namespace PolicyBot.Tests.TestKit.Slack;

/// <summary>A conversation in a <see cref="FakeSlack"/>.</summary>
internal sealed record SlackChannelState
{
    public bool HasBot { get; init; } = true;

    public bool IsArchived { get; init; }

    public bool IsSharedOutside { get; init; }

    public bool IsOwnChat { get; init; }

    /// <summary>User ids; empty: everybody.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];
}
