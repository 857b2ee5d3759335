using PolicyBot.Cases;
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
    public static AdaptiveCard Of(CaseFile file, string? notice = null, string? page = null) => CardPages.Of(
        [
            .. Newest(file.Messages),
            .. CaseReport.Of(file),
            .. Earlier(file.Messages),
            .. Trail(file),
        ],
        page,
        (title, number) => CardButtons.Go(title, Verbs.LegalCase, Field(file.Case), (CardPages.Field, number)),
        shown => CardFrame.Of(Texts.LegalCaseHeading.With(file.Case.Number), [.. CardText.WarningIf(notice), .. State(file), .. shown], [.. Buttons(file.Case)]));

    private static IEnumerable<AdaptiveElement> State(CaseFile file)
    {
        var summary = file.Case;
        yield return CardText.Fact(Texts.LegalFactStatus, CaseWords.Of(summary.Status));
        if (summary.Outcome is { } outcome)
            yield return CardText.Fact(Texts.LegalFactOutcome, CaseWords.Of(outcome));

        yield return CardText.Fact(Texts.LegalFactSeverity, CaseWords.Of(summary.Severity));
        yield return CardText.Fact(Texts.LegalFactCategory, CaseWords.Of(summary.Category));
        yield return CardText.Fact(Texts.LegalFactOpened, summary.Opened.InWords());
        yield return CardText.Fact(Texts.LegalFactReporter, file.Reporter?.Name ?? Texts.LegalReporterAnonymous);
        if (file.Reporter?.Contact is { } contact)
            yield return CardText.Fact(Texts.LegalFactContact, contact);

        if (summary.Closed is not null)
            yield break;

        if (summary.Acknowledged is null)
        {
            yield return CardText.Fact(Texts.LegalFactAcknowledgeBy, summary.Clocks.AcknowledgeBy.InWords());
            yield return CardText.Fact(Texts.LegalFactPersonalBy, summary.Clocks.PersonalAnswerBy.InWords());
        }

        yield return CardText.Fact(Texts.LegalFactFeedbackBy, summary.Clocks.FeedbackBy.InWords());
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
        CardText.Note((message.Sender is Sender.Legal ? Texts.LegalFromLegal : Texts.LegalFromReporter).With(message.Written.InWords())),
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

    private static IEnumerable<AdaptiveAction> Buttons(CaseSummary summary)
    {
        var field = Field(summary);
        if (summary.Status is CaseStatus.Received)
            yield return CardButtons.Go(Texts.LegalAcknowledgeButton, Verbs.LegalAcknowledge, field);

        if (summary.Status is not CaseStatus.Closed)
        {
            yield return CardButtons.Go(Texts.LegalReplyButton, Verbs.LegalReply, field);
            yield return CardButtons.Go(Texts.LegalCloseButton, Verbs.LegalClose, field);
        }

        yield return CardButtons.Go(Texts.LegalBackButton, Verbs.LegalInbox);
    }
}
