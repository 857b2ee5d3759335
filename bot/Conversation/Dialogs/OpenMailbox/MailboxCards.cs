using System.Diagnostics;
using PolicyBot.Cases;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Inputs;
using PolicyBot.Conversation.Turns;
using PolicyBot.Mailbox.Messages;

namespace PolicyBot.Conversation.Dialogs.OpenMailbox;

/// <summary>The cards of a mailbox.</summary>
internal static class MailboxCards
{
    public const string ReceiptField = "Receipt";
    public const string MessageField = "Message";
    public const string PassField = "pass";
    public const string TicketField = "ticket";

    /// <summary>Longest that a receipt may be typed, with blanks and hyphens.</summary>
    private const int TypedReceipt = 60;

    // Bytes of JSON: whatever letters a message of the greatest length is written in, and more that is too long. Only a forger sends more, and gets that much back.
    private const int KeptMessage = 16 * 1024;

    /// <param name="message">A message that waits to be sent once the mailbox is open again.</param>
    public static AdaptiveCard Ask(string? typed, string? trouble, IReadOnlyDictionary<string, string> errors, string? message = null) => CardFrame.Of(
        Texts.MailboxAskHeading,
        [
            .. CardText.WarningIf(trouble),
            CardText.Paragraph(Texts.MailboxAskIntro),
            .. CardFields.With(
                new AdaptiveTextInput
                {
                    Id = ReceiptField,
                    Label = Texts.MailboxReceipt,
                    Placeholder = Texts.MailboxReceiptHint,
                    Value = typed,
                    MaxLength = TypedReceipt,
                    IsRequired = true,
                    ErrorMessage = Texts.MailboxReceiptMissing,
                },
                errors),
            .. message is null ? [] : new AdaptiveElement[] { MessageInput(message) },
        ],
        CardButtons.Submit(Texts.MailboxOpenButton, Verbs.MailboxOpen),
        CardButtons.Cancel());

    /// <summary>How the case stands, and the field to write in, on every page; the messages newest first. Turning a page sends what was typed, and so keeps it.</summary>
    /// <param name="page">As a button carried it.</param>
    public static AdaptiveCard View(
        MailboxView view, string ticket, string? message, AdaptiveElement? notice, IReadOnlyDictionary<string, string> errors, string? page = null) => CardPages.Of(
        [CardText.Subheading(view.Messages.Count > 1 ? Texts.MailboxMessagesNewestHeading : Texts.MailboxMessagesHeading), .. MailboxMessages.Of(view.Messages)],
        page,
        (title, number) => CardButtons.Submit(title, Verbs.MailboxRefresh, (PassField, view.Pass), (CardPages.Field, number)),
        shown => CardFrame.Of(
            Texts.MailboxHeading,
            [.. notice is null ? [] : new[] { notice }, .. Facts(view.Case), .. shown, .. CardFields.With(MessageInput(message), errors)],
            CardButtons.Submit(Texts.MailboxSendButton, Verbs.MailboxWrite, (PassField, view.Pass), (TicketField, ticket)),
            CardButtons.Submit(Texts.MailboxRefreshButton, Verbs.MailboxRefresh, (PassField, view.Pass)),
            CardButtons.Close()));

    private static AdaptiveTextInput MessageInput(string? message) => new()
    {
        Id = MessageField,
        Label = Texts.MailboxMessage,
        Placeholder = Texts.MailboxMessageHint,
        Value = message is null ? null : CardSize.Cut(message, KeptMessage),
        MaxLength = MessageStore.MaxLength,
        IsMultiline = true,
    };

    private static IEnumerable<AdaptiveElement> Facts(CaseSummary summary)
    {
        yield return CardText.Fact(Texts.MailboxCase, summary.Number.Text);
        yield return CardText.Fact(Texts.MailboxStatus, StatusOf(summary));
        if (summary.Outcome is { } outcome and not Outcome.Duplicate) // of which no reporter hears
            yield return CardText.Fact(Texts.MailboxOutcome, OutcomeOf(outcome));

        if (summary.Acknowledged is null)
            yield return CardText.Fact(Texts.MailboxAcknowledgeBy, summary.Clocks.AcknowledgeBy.InWords());

        if (summary.Closed is null)
            yield return CardText.Fact(Texts.MailboxFeedbackBy, summary.Clocks.FeedbackBy.InWords());
    }

    internal static string StatusOf(CaseSummary summary) => summary.Status switch
    {
        CaseStatus.Received => Texts.StatusReceived,
        CaseStatus.Acknowledged => Texts.StatusAcknowledged,
        CaseStatus.InReview => Texts.StatusInReview,
        CaseStatus.AwaitingReporter => Texts.StatusAwaitingReporter,
        CaseStatus.Closed => Texts.StatusClosed,
        _ => throw new UnreachableException(summary.Status.ToString()),
    };

    private static string OutcomeOf(Outcome outcome) => outcome switch
    {
        Outcome.Substantiated => Texts.OutcomeSubstantiated,
        Outcome.PartlySubstantiated => Texts.OutcomePartlySubstantiated,
        Outcome.NotSubstantiated => Texts.OutcomeNotSubstantiated,
        Outcome.OutOfScope => Texts.OutcomeOutOfScope,
        Outcome.Answered => Texts.OutcomeAnswered,
        _ => throw new UnreachableException(outcome.ToString()),
    };
}
