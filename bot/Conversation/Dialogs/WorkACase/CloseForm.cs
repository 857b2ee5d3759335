using PolicyBot.Cases;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Inputs;
using PolicyBot.Conversation.Turns;
using PolicyBot.Mailbox.Messages;

namespace PolicyBot.Conversation.Dialogs.WorkACase;

/// <summary>The form by which a handler closes a case.</summary>
internal sealed record CloseForm
{
    /// <summary>Characters of an approver's name.</summary>
    private const int ApproverLength = 100;

    public required CaseNumber Case { get; init; }

    public required string Ticket { get; init; }

    public string? Outcome { get; init; }

    public string? Approver { get; init; }

    public string? Feedback { get; init; }

    public string? Trouble { get; init; }

    public IReadOnlyDictionary<string, string> Errors { get; init; } = new Dictionary<string, string>();

    /// <summary><see langword="null"/> when it is none of the choices.</summary>
    public Outcome? ChosenOutcome => Enum.TryParse<Outcome>(Outcome, ignoreCase: false, out var outcome) && Enum.GetName(outcome) == Outcome && Choices.Contains(outcome) ? outcome : null;

    // Duplicate is what merging gives.
    private static IEnumerable<Outcome> Choices => Enum.GetValues<Outcome>().Where(outcome => outcome is not Cases.Outcome.Duplicate);

    public static CloseForm From(CaseNumber number, string ticket, IReadOnlyDictionary<string, string> fields) => new()
    {
        Case = number,
        Ticket = ticket,
        Outcome = fields.GetValueOrDefault(nameof(Outcome)),
        Approver = fields.GetValueOrDefault(nameof(Approver)),
        Feedback = fields.GetValueOrDefault(nameof(Feedback)),
    };

    /// <summary>With a sentence beside each field that is wrong.</summary>
    public CloseForm Checked()
    {
        var errors = new Dictionary<string, string>();
        if (ChosenOutcome is null)
            errors.Add(nameof(Outcome), Texts.LegalCloseOutcomeMissing);

        if (string.IsNullOrWhiteSpace(Approver))
            errors.Add(nameof(Approver), Texts.LegalCloseApproverMissing);
        else if (Approver.Trim().Length > ApproverLength)
            errors.Add(nameof(Approver), Texts.LegalReplyTooLong.With(ApproverLength));

        if (string.IsNullOrWhiteSpace(Feedback))
            errors.Add(nameof(Feedback), Texts.LegalReplyMissing);
        else if (Feedback.Trim().Length > MessageStore.MaxLength)
            errors.Add(nameof(Feedback), Texts.LegalReplyTooLong.With(MessageStore.MaxLength));

        return this with { Errors = errors };
    }

    public DialogStep ToDialog() => new DialogStep.Show(Texts.LegalCloseTitle, ToCard()) { Errors = Errors };

    public AdaptiveCard ToCard() => CardFrame.Of(
        Texts.LegalCloseHeading.With(Case),
        [
            .. CardText.WarningIf(Trouble),
            CardText.Paragraph(Texts.LegalCloseIntro),
            .. CardFields.With(
                new AdaptiveChoiceSetInput
                {
                    Id = nameof(Outcome),
                    Label = Texts.LegalCloseOutcome,
                    Value = Outcome,
                    Placeholder = Texts.ChoosePlaceholder,
                    IsRequired = true,
                    ErrorMessage = Texts.LegalCloseOutcomeMissing,
                    Choices = [.. CloseForm.Choices.Select(outcome => new AdaptiveChoice(CaseWords.Of(outcome), outcome.ToString()))],
                },
                Errors),
            .. CardFields.With(
                new AdaptiveTextInput
                {
                    Id = nameof(Approver),
                    Label = Texts.LegalCloseApprover,
                    Value = Approver,
                    MaxLength = ApproverLength,
                    IsRequired = true,
                    ErrorMessage = Texts.LegalCloseApproverMissing,
                },
                Errors),
            .. CardFields.With(
                new AdaptiveTextInput
                {
                    Id = nameof(Feedback),
                    Label = Texts.LegalCloseFeedback,
                    Value = Feedback,
                    MaxLength = MessageStore.MaxLength,
                    IsMultiline = true,
                    IsRequired = true,
                    ErrorMessage = Texts.LegalReplyMissing,
                },
                Errors),
        ],
        CardButtons.Submit(Texts.LegalCloseSendButton, Verbs.LegalCloseSend, (WorkACaseDialogue.CaseField, Case.Text), (WorkACaseDialogue.TicketField, Ticket)),
        CardButtons.Cancel());
}
