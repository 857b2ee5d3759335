using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.BlockKit;
using PolicyBot.Channels.Slack.Replies;
using PolicyBot.Channels.Slack.Turns;
using PolicyBot.Channels.Slack.Workspaces;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Actions;
using PolicyBot.Conversation.Turns;
using PolicyBot.Storage;

namespace PolicyBot.Channels.Slack.Home;

/// <summary>
/// The Home tab, which one person sees: what the bot does, what they reported under their name, and for people of Legal their cases, by number and clock alone.
/// </summary>
internal sealed class ShowHome(ITakeTurns conversation, Askers askers, CardRenderer renderer, IPostPatiently post)
{
    public async Task ShowAsync(Workspace workspace, SlackPerson person, CancellationToken cancellationToken)
    {
        await post.PublishHomeAsync(workspace, person.UserId, renderer.Home(await CardsAsync(workspace, person, cancellationToken)), cancellationToken);
    }

    private async Task<IReadOnlyList<AdaptiveCard>> CardsAsync(Workspace workspace, SlackPerson person, CancellationToken cancellationToken)
    {
        try
        {
            var asker = await askers.FindAsync(workspace, person, new Inquiry { HasTime = true }, cancellationToken); // no policy stands there
            return asker is null ? [OutsideCards.ForStrangers()] : await CardsAsync(asker, cancellationToken);
        }
        catch (CannotTellWhoException)
        {
            return [OutsideCards.CannotTellWho()];
        }
    }

    private async Task<IReadOnlyList<AdaptiveCard>> CardsAsync(Asker.Employee asker, CancellationToken cancellationToken)
    {
        var cards = new List<AdaptiveCard>();
        if (asker.OfLegal is not null)
            cards.AddRange(await TakeAsync(asker, Verbs.LegalInbox, cancellationToken));
        cards.AddRange(await TakeAsync(asker, Verbs.Help, cancellationToken));
        if (await HasReportedAsync(asker, cancellationToken))
            cards.AddRange(await TakeAsync(asker, Verbs.MyReports, cancellationToken));

        return [.. cards.Select(WithoutClose)];
    }

    private static async Task<bool> HasReportedAsync(Asker.Employee asker, CancellationToken cancellationToken)
    {
        try
        {
            return asker.FindReach is { } reach && await reach(cancellationToken) is not null;
        }
        catch (StorageUnavailableException)
        {
            return false; // the tab is shown anew each time it is opened
        }
    }

    // A tab cannot be closed.
    private static AdaptiveCard WithoutClose(AdaptiveCard card) =>
        card with { Actions = [.. (card.Actions ?? []).Where(action => action is not AdaptiveSubmitAction { Data: var data } || data.GetValueOrDefault(Verbs.Field) != Verbs.Close)] };

    private async Task<IReadOnlyList<AdaptiveCard>> TakeAsync(Asker asker, string verb, CancellationToken cancellationToken)
    {
        var reply = await conversation.TakeAsync(TurnsOf.Pressed(asker, verb, new Dictionary<string, string>(), inDialog: true, ownFeedback: false), cancellationToken);

        return reply switch
        {
            { Dialog: DialogStep.Show show } => [show.Card],
            _ => reply.Cards,
        };
    }
}
