namespace PolicyBot.Tests.TestKit.Slack;

/// <summary>The app in one workspace, or in a whole organisation, of a <see cref="FakeSlack"/>.</summary>
internal sealed record SlackInstallation
{
    public string? TeamId { get; init; } = FakeSlack.Team;

    public string? EnterpriseId { get; init; }

    public bool IsWholeOrganisation { get; init; }

    public string BotUserId { get; init; } = FakeSlack.BotUser;

    public string BotId { get; init; } = "B0POLICY";

    public string AppId { get; init; } = "A0POLICY";
}
