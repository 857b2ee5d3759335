using Microsoft.Extensions.Options;
using PolicyBot.Cases.Handlers;

namespace PolicyBot.Channels.Slack.People;

/// <summary>How Slack knows people of Legal. Without one token of one workspace there can be several, and an id is one person's only within its own.</summary>
internal sealed class SlackAccounts(IOptions<SlackOptions> options) : IHandlerAccounts
{
    public const string Name = "Slack";

    public string Channel => Name;

    public string AnAccount => MayBeAlone
        ? "a member id such as U0123ABCD, or T0123ABCD/U0123ABCD"
        : "a workspace and a member id such as T0123ABCD/U0123ABCD, since there can be several workspaces";

    private bool MayBeAlone => options.Value.BotToken.Length > 0;

    public bool IsAccount(string? text) => SlackId.IsUserOfTeam(text) || (MayBeAlone && SlackId.IsUser(text));
}
