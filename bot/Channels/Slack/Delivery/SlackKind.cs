using Microsoft.Extensions.Options;
using PolicyBot.Cases.Handlers;
using PolicyBot.Channels.Slack.People;
using PolicyBot.Outbox;

namespace PolicyBot.Channels.Slack.Delivery;

/// <summary>A channel, or each handler's own chat.</summary>
internal sealed class SlackKind(IOptions<SlackOptions> options, HandlerDirectory directory) : IDestinationKind
{
    public const string Name = "slack";

    public string Kind => Name;

    public bool Follows => true;

    public IReadOnlyCollection<string>? PeopleApart(Destination destination) =>
        SlackPlace.TryParse(destination.Url) is SlackPlace.Handlers ? [.. directory.AccountsOn(SlackAccounts.Name).Select(account => account.Person.Id).Distinct()] : null;

    public IEnumerable<string> Check(string key, Destination destination)
    {
        var slack = options.Value;
        if (slack.BotToken.Length == 0 && slack.ClientId.Length == 0)
            yield return $"{key}:Kind is \"{Name}\", but neither Slack:BotToken nor Slack:ClientId is set, so that nobody can be written to in Slack. Set Slack:BotToken to the bot's token (xoxb-...), or Slack:ClientId and Slack:ClientSecret to install the bot at /slack/install, or take the destination out.";

        if (destination.Secret.Reveal().Length > 0)
            yield return $"{key}:Secret is set, and Slack has no use for one. Take it out.";

        switch (SlackPlace.TryParse(destination.Url))
        {
            case null:
                yield return $"{key}:Url leads to no channel of Slack. Write the link that \"Copy link\" of the channel gives (https://acme.slack.com/archives/C0123), the channel's address in a browser (https://app.slack.com/client/T0123/C0123), its id (C0123), or the word {SlackPlace.HandlersWord} for each handler's own chat with the bot.";
                break;
            case SlackPlace.Channel { TeamId: null } when slack.BotToken.Length == 0:
                yield return $"{key}:Url does not say in which workspace the channel is, and without Slack:BotToken there may be several. Write the channel's address as a browser shows it, with the workspace's id in it (https://app.slack.com/client/T0123/C0123).";
                break;
            case SlackPlace.Channel { TeamId: { } team } when !MayBeOurs(team, slack.AllowedTeams):
                yield return $"{key}:Url leads into a workspace that may not use the bot. Write a link into one of your own, or add its id to Slack:AllowedTeams.";
                break;
            case SlackPlace.Handlers when directory.AccountsOn(SlackAccounts.Name).Count == 0:
                yield return $"{key}:Url is \"{SlackPlace.HandlersWord}\", but nobody under Legal:Handlers has an account in Slack. Add the handlers' member ids as Legal:Handlers:...:Accounts:Slack.";
                break;
        }
    }

    // Which workspaces an organisation has the settings do not say.
    private static bool MayBeOurs(string team, List<string> allowed) =>
        allowed.Count == 0 || allowed.Contains(team) || (team is ['T', ..] && allowed.Exists(id => id is ['E', ..]));
}
