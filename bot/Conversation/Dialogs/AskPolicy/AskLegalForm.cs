using System.Diagnostics;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Inputs;
using PolicyBot.Conversation.Dialogs.ReportABreach;
using PolicyBot.Conversation.Turns;
using PolicyBot.Mailbox.Receipts;
using PolicyBot.Reports;

namespace PolicyBot.Conversation.Dialogs.AskPolicy;

/// <summary>The dialog in which a question is put to Legal. What was typed stays in it, whatever is wrong.</summary>
internal sealed record AskLegalForm
{
    /// <summary>Under which name the form's button carries the ticket.</summary>
    public const string TicketField = "ticket";

    // The most that any channel lets a person type. Only a forger sends more, and gets that much back.
    private const int KeptMaxLength = 3_000;

    public required string Ticket { get; init; }

    /// <summary>As typed, trimmed; may be empty.</summary>
    public required string Question { get; init; }

    /// <summary>A sentence about the whole form, above everything else.</summary>
    public string? Trouble { get; init; }

    /// <summary>Sentences by field id.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; init; } = new Dictionary<string, string>();

    /// <summary>Without what looks like a receipt, and saying so.</summary>
    public AskLegalForm WithoutReceipts() => ReceiptLook.IsIn(Question)
        ? Wrong(Texts.AskLegalReceipt) with { Question = ReceiptLook.Remove(Question) }
        : this;

    /// <summary>With what is wrong with the question beside it.</summary>
    public AskLegalForm Refused(ReportProblem problem) => Wrong(problem switch
    {
        ReportProblem.Missing => Texts.AskLegalMissing,
        ReportProblem.TooLong => Texts.AskLegalTooLong.With(ReportLimits.Question, Question.Length),
        ReportProblem.HoldsAReceipt => Texts.AskLegalReceiptInIt,
        ReportProblem.HoldsAKey or ReportProblem.HoldsACardNumber or ReportProblem.HoldsLongCode => Texts.AskLegalSecret,
        _ => throw new UnreachableException(problem.ToString()),
    });

    public DialogStep ToDialog() => new DialogStep.Show(Texts.AskLegalTitle, ToCard()) { Errors = Errors };

    /// <summary>Shows the receipt by which the asker, whom nobody knows, reads Legal's answer.</summary>
    public static DialogStep Sent(OpenedCase opened) => new DialogStep.Show(
        Texts.AskLegalTitle,
        ReceiptCard.Of(opened, Texts.AskLegalSentHeading, Texts.AskLegalSentBody, isNamed: false));

    private AskLegalForm Wrong(string problem) => this with { Errors = new Dictionary<string, string> { [Verbs.QuestionField] = problem } };

    private AdaptiveCard ToCard() => CardFrame.Of(
        Texts.AskLegalHeading,
        [
            .. CardText.WarningIf(Trouble),
            CardText.Paragraph(Texts.AskLegalHow),
            CardText.Note(Texts.AskLegalNoReport),
            .. CardFields.With(
                new AdaptiveTextInput
                {
                    Id = Verbs.QuestionField,
                    Label = Texts.AskLegalQuestion,
                    Value = Question.Length == 0 ? null : CardLength.Shorten(Question, KeptMaxLength),
                    MaxLength = ReportLimits.Question,
                    IsMultiline = true,
                    IsRequired = true,
                    ErrorMessage = Texts.AskLegalRequired,
                },
                Errors),
        ],
        CardButtons.Submit(Texts.AskLegalSend, Verbs.AskLegalSend, (TicketField, Ticket)),
        CardButtons.Go(Texts.ButtonReport, Verbs.Report),
        CardButtons.Cancel());
}
