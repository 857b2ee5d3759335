using PolicyBot.Cases;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Actions;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Styles;
using PolicyBot.Conversation.Turns;
using PolicyBot.Mailbox.Messages;

namespace PolicyBot.Conversation.Dialogs.WorkACase;

/// <summary>A case as a handler reads it.</summary>
internal static class CaseCard
{
    // So many messages stand before the report, for a handler who comes back to a case wants to see what is new.
    private const int NewestMessages = 3;

    /// <summary>How the case stands, and what can be done, on every page; the newest messages first, then the report, the messages before them, and the trail.</summary>
    /// <param name="page">As a button carried it.</param>
    /// <param name="handler">Who reads it.</param>
    public static AdaptiveCard Of(CaseFile file, Handler handler, string? notice = null, string? page = null) => CardPages.Of(
        [
            .. CaseWork.Waiting(file),
            .. Newest(file.Messages),
            .. CaseReport.Of(file),
            .. CaseWork.Done(file),
            .. Earlier(file.Messages),
            .. Trail(file),
        ],
        page,
        (title, number) => CardButtons.Go(title, Verbs.LegalCase, Field(file.Case), (CardPages.Field, number)),
        shown => CardFrame.Of(Texts.LegalCaseHeading.With(file.Case.Number), [.. CardText.WarningIf(notice), .. State(file), .. shown], [.. Buttons(file, handler)]));

    private static IEnumerable<AdaptiveElement> State(CaseFile file)
    {
        var summary = file.Case;
        yield return CardText.Fact(Texts.LegalFactStatus, CaseWords.Of(summary.Status));
        if (summary.Outcome is { } outcome)
            yield return CardText.Fact(Texts.LegalFactOutcome, CaseWords.Of(outcome));

        if (file.Work.MergedInto is { } main)
            yield return CardText.Fact(Texts.DeskFactMergedInto, main.Number.Text);

        yield return CardText.Fact(Texts.DeskFactAssignee, summary.Assignee is { } assignee ? file.Names.GetValueOrDefault(assignee, assignee) : Texts.DeskFactNobody);
        yield return CardText.Fact(Texts.LegalFactSeverity, CaseWords.Of(summary.Severity));
        yield return CardText.Fact(Texts.LegalFactCategory, CaseWords.Of(summary.Category));
        yield return CardText.Fact(Texts.LegalFactOpened, summary.Opened.InWords());
        yield return CardText.Fact(Texts.LegalFactReporter, file.Reporter?.Name ?? (file.IdentityIsHeld ? Texts.DeskReporterHeld : Texts.LegalReporterAnonymous));
        if (file.Reporter?.Contact is { } contact)
            yield return CardText.Fact(Texts.LegalFactContact, contact);

        if (summary.WaitingSince is { } since)
            yield return CardText.Fact(Texts.DeskFactWaiting, since.InWords());

        foreach (var clock in file.Clocks)
            yield return CardText.Fact(ClockWords.Of(clock.Kind), ClockWords.Of(clock));
    }

    private static IEnumerable<AdaptiveElement> Newest(IReadOnlyList<Message> messages) => messages.Count == 0
        ? []
        : [CardText.Subheading(Texts.LegalNewestMessagesHeading), .. messages.Reverse().Take(NewestMessages).SelectMany(Shown)];

    private static IEnumerable<AdaptiveElement> Earlier(IReadOnlyList<Message> messages) => messages.Count switch
    {
        0 => [CardText.Subheading(Texts.LegalMessagesHeading), CardText.Paragraph(Texts.LegalNoMessages)],
        <= NewestMessages => [],
        _ => [CardText.Subheading(Texts.LegalEarlierMessagesHeading), .. messages.Reverse().Skip(NewestMessages).SelectMany(Shown)],
    };

    private static IEnumerable<AdaptiveElement> Shown(Message message) =>
    [
        CardText.Note((message.Sender is Sender.Legal ? Texts.DeskInMailbox : Texts.LegalFromReporter).With(message.Written.InWords())),
        .. CardPieces.Quote(message.Text),
    ];

    private static IEnumerable<AdaptiveElement> Trail(CaseFile file)
    {
        yield return CardText.Subheading(Texts.LegalTrailHeading);
        foreach (var entry in file.Trail)
            yield return CardText.Foreign(Texts.LegalTrailLine.With(entry.Sequence, entry.Stamp.InWords(), entry.Deed, file.Names.GetValueOrDefault(entry.Actor, entry.Actor))) with { Spacing = AdaptiveSpacing.None };

        yield return file.TrailIsWhole ? CardText.Note(Texts.LegalTrailWhole) : CardText.Warning(Texts.LegalTrailBroken);
    }

    private static (string Field, string Value) Field(CaseSummary summary) => (WorkACaseDialogue.CaseField, summary.Number.Text);

    // The most used; everything else is one press away.
    private static IEnumerable<AdaptiveAction> Buttons(CaseFile file, Handler handler)
    {
        var field = Field(file.Case);
        foreach (var deed in CaseDeedsFor.Of(handler, file.Case, file.Work, file.IdentityIsHeld).Where(deed => IsOnCard(deed.Verb)))
            yield return CardButtons.Go(deed.Title, deed.Verb, field);

        yield return CardButtons.Go(Texts.DeskMoreButton, Verbs.LegalMore, field);
        yield return CardButtons.Go(Texts.LegalBackButton, Verbs.LegalInbox);
    }

    private static bool IsOnCard(string verb) => verb is Verbs.LegalAcknowledge or Verbs.LegalReply or Verbs.LegalClose or Verbs.LegalApprove or Verbs.LegalReopen;
}
