using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Inputs;
using PolicyBot.Conversation.Turns;
using PolicyBot.Conversation.Turns.Understanding;

namespace PolicyBot.Conversation.Dialogs.AskPolicy;

/// <summary>The dialog in which a question is put to Legal. What was typed stays in it, whatever is wrong.</summary>
internal static class AskLegalForm
{
    // The most that any channel lets a person type. Only a forger sends more, and gets that much back.
    private const int KeptMaxLength = 3_000;

    private static readonly Dictionary<string, string> NoErrors = [];

    /// <param name="question">May be empty.</param>
    public static DialogStep.Show Open(string question) =>
        ReceiptLook.IsIn(question) ? Wrong(ReceiptLook.Remove(question), Texts.AskLegalReceipt) : Show(question, NoErrors);

    /// <returns><see langword="null"/> when the question can be sent; otherwise the dialog with what is wrong.</returns>
    public static DialogStep.Show? Refuse(string question)
    {
        if (question.Length == 0)
            return Wrong(question, Texts.AskLegalMissing);
        if (ReceiptLook.IsIn(question))
            return Wrong(ReceiptLook.Remove(question), Texts.AskLegalReceipt);
        if (question.Length > AskPolicyDialogue.QuestionMaxLength)
            return Wrong(question, Texts.AskLegalTooLong.With(AskPolicyDialogue.QuestionMaxLength, question.Length));
        return null;
    }

    public static DialogStep.Show Sent() => new(
        Texts.AskLegalTitle,
        CardFrame.Of(Texts.AskLegalSentHeading, [CardText.Paragraph(Texts.AskLegalSentBody)], CardButtons.Close()));

    private static DialogStep.Show Wrong(string question, string problem) =>
        Show(question, new() { [Verbs.QuestionField] = problem });

    private static DialogStep.Show Show(string question, Dictionary<string, string> errors) => new(
        Texts.AskLegalTitle,
        CardFrame.Of(
            Texts.AskLegalHeading,
            [
                CardText.Paragraph(Texts.AskLegalHow),
                CardText.Note(Texts.AskLegalNoReport),
                .. CardFields.With(
                    new AdaptiveTextInput
                    {
                        Id = Verbs.QuestionField,
                        Label = Texts.AskLegalQuestion,
                        Value = question.Length == 0 ? null : CardLength.Shorten(question, KeptMaxLength),
                        MaxLength = AskPolicyDialogue.QuestionMaxLength,
                        IsMultiline = true,
                        IsRequired = true,
                        ErrorMessage = Texts.AskLegalMissing,
                    },
                    errors),
            ],
            CardButtons.Submit(Texts.AskLegalSend, Verbs.AskLegalSend),
            CardButtons.Go(Texts.ButtonReport, Verbs.Report),
            CardButtons.Cancel()))
    {
        Errors = errors,
    };
}
