namespace PolicyBot.Tests.TestKit.Slack;

/// <summary>A person whom a <see cref="FakeSlack"/> knows.</summary>
internal sealed record SlackPerson(string Id, string RealName)
{
    /// <summary>What requests call them.</summary>
    public string Handle { get; init; } = "somebody";

    public string TeamId { get; init; } = FakeSlack.Team;

    public string? EnterpriseId { get; init; }

    /// <summary>The workspaces of the organisation that they are a member of.</summary>
    public IReadOnlyList<string> Teams { get; init; } = [];

    public string? Locale { get; init; } = "en-US";

    public bool IsStranger { get; init; }

    public bool IsRestricted { get; init; }

    public bool IsBot { get; init; }
}
