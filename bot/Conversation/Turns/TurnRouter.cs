using System.Diagnostics;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Turns.Understanding;

namespace PolicyBot.Conversation.Turns;

/// <summary>
/// Hands each turn to the dialogue that takes it. What somebody wrote reaches a dialogue only when it is a question; of a report or a receipt
/// that was typed into the chat nothing goes further than this class (DESIGN, "The way a report goes").
/// </summary>
internal sealed class TurnRouter(IEnumerable<IDialogue> dialogues) : ITakeTurns
{
    private readonly IReadOnlyList<IDialogue> _dialogues = [.. dialogues];

    public async Task<Reply> TakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        using var reader = TextCulture.For(turn.Locale);

        return turn switch
        {
            Turn.Said said => await HearAsync(said, said.Text, cancellationToken),
            Turn.Pressed { Verb: Verbs.Ask } asked => await AskAsync(asked, cancellationToken),
            Turn.Pressed pressed => await PressAsync(pressed, cancellationToken),
            _ => throw new UnreachableException(turn.GetType().Name),
        };
    }

    private Task<Reply> AskAsync(Turn.Pressed asked, CancellationToken cancellationToken)
    {
        var question = asked.Fields.GetValueOrDefault(Verbs.QuestionField, string.Empty);
        return string.IsNullOrWhiteSpace(question) ? PressAsync(asked, cancellationToken) : HearAsync(asked, question, cancellationToken);
    }

    private Task<Reply> HearAsync(Turn turn, string text, CancellationToken cancellationToken) => IntentReader.Of(text, isFollowing: turn.Previous is not null) switch
    {
        _ when IsOfLegal(turn.Asker) && CaseListWords.Are(text) => OpenInboxAsync(turn, cancellationToken),
        _ when IsOfLegal(turn.Asker) && DeskWords.Are(text) => PressAsync(As(turn, Verbs.LegalDesk), cancellationToken),
        Intent.Greet => PressAsync(As(turn, Verbs.Help), cancellationToken),
        Intent.Ask => PressAsync(As(turn, Verbs.Ask, (Verbs.QuestionField, text)), cancellationToken),
        Intent.PostReceipt => Task.FromResult(Reply.Of(SignpostCards.ReceiptNotHere())),
        Intent.Report when turn.InGroup => Task.FromResult(Reply.Of(SignpostCards.ReportInPrivate())),
        Intent.Report when WishToReport.IsBare(text) => WithDialogAsync(SignpostCards.ReportThisWay(), As(turn, Verbs.Report), cancellationToken),
        Intent.Report => WithDialogAsync(SignpostCards.ReportOnlyInTheForm(), As(turn, Verbs.Report), cancellationToken),
        Intent.OpenMailbox when turn.InGroup => Task.FromResult(Reply.Of(SignpostCards.MailboxThisWay())),
        Intent.OpenMailbox => WithDialogAsync(SignpostCards.MailboxThisWay(), As(turn, Verbs.Mailbox), cancellationToken),
        var other => throw new UnreachableException(other.ToString()),
    };

    private Task<Reply> OpenInboxAsync(Turn turn, CancellationToken cancellationToken) => PressAsync(As(turn, Verbs.LegalInbox), cancellationToken);

    // Not every channel can open a dialog unasked: the card has a button for the same.
    private async Task<Reply> WithDialogAsync(AdaptiveCard card, Turn.Pressed opens, CancellationToken cancellationToken) =>
        new() { Cards = [card], Dialog = (await PressAsync(opens, cancellationToken)).Dialog };

    private async Task<Reply> PressAsync(Turn.Pressed pressed, CancellationToken cancellationToken)
    {
        if (pressed.Verb == Verbs.Close)
            return Reply.Of(new DialogStep.Close());
        if (_dialogues.FirstOrDefault(dialogue => dialogue.Takes(pressed.Verb)) is not { } taker)
            return Reply.Of(SignpostCards.UnknownVerb());
        if (Verbs.IsOnlyForDialogs(pressed.Verb) && !pressed.InDialog)
            return Reply.Of(SignpostCards.OnlyInTheDialog());

        var reply = await taker.TakeAsync(pressed with { Asker = AskerFor(pressed) }, cancellationToken);
        return pressed.InGroup && Verbs.IsAboutAReport(pressed.Verb) ? InPrivate(reply) : reply;
    }

    // The channel has dropped the person of an anonymous verb already; this holds also for one that forgets to.
    private static Asker AskerFor(Turn.Pressed pressed) => pressed.Asker switch
    {
        _ when Verbs.IsAnonymous(pressed.Verb) => new Asker.Anonymous(),
        Asker.Employee { OfLegal: { } person } when Verbs.IsForLegal(pressed.Verb) => new Asker.Handler(person),
        var asker => asker,
    };

    private static bool IsOfLegal(Asker asker) => asker is Asker.Handler or Asker.Employee { OfLegal: not null };

    // A dialog is seen by one person, a card by everybody in the conversation.
    private static Reply InPrivate(Reply reply) =>
        reply.Cards.Count == 0 ? reply : reply with { Cards = reply.Dialog is null ? [SignpostCards.ReportInPrivate()] : [] };

    private static Turn.Pressed As(Turn turn, string verb, params IEnumerable<(string Field, string Value)> fields) =>
        new(verb, fields.ToDictionary(field => field.Field, field => field.Value))
        {
            Asker = turn.Asker,
            InGroup = turn.InGroup,
            OnOwnPage = turn.OnOwnPage,
            Locale = turn.Locale,
            OwnFeedback = turn.OwnFeedback,
            InDialog = turn.InDialog,
            Previous = turn.Previous,
            OwnText = turn.OwnText,
            Draft = turn.Draft,
            IsRehearsal = turn.IsRehearsal,
        };
}
