using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Inputs;
using PolicyBot.Conversation.Cards.Styles;
using PolicyBot.Conversation.Feedback;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Conversation.Dialogs.GiveFeedback;

/// <summary>The dialog that asks what was wrong. There is no room for free text, which could hold a person.</summary>
internal static class FeedbackForm
{
    /// <summary>The id of the one input.</summary>
    public const string ReasonField = "reason";

    // As long as a question may be; only a forger sends more.
    private const int QuestionMaxLength = 1_000;

    // Read anew each time: whoever reads it next may have another language.
    private static IReadOnlyList<(Verdict Verdict, string Words)> Reasons =>
    [
        (Verdict.DoesNotAnswer, Texts.FeedbackDoesNotAnswer),
        (Verdict.WrongPolicy, Texts.FeedbackWrongPolicy),
        (Verdict.OutOfDate, Texts.FeedbackOutOfDate),
        (Verdict.HardToUnderstand, Texts.FeedbackHardToUnderstand),
        (Verdict.SomethingElse, Texts.FeedbackSomethingElse),
    ];

    /// <returns><see langword="null"/> when none was chosen.</returns>
    public static Verdict? ReasonIn(IReadOnlyDictionary<string, string> fields) =>
        Reasons.Where(reason => reason.Verdict.ToString() == fields.GetValueOrDefault(ReasonField)).Select(reason => (Verdict?)reason.Verdict).FirstOrDefault();

    public static string WordsOf(Verdict verdict) => Reasons.First(reason => reason.Verdict == verdict).Words;

    public static DialogStep Of(FeedbackSlip slip, int shownFrom, bool isMissing)
    {
        var errors = isMissing ? new Dictionary<string, string> { [ReasonField] = Texts.FeedbackReasonMissing } : [];

        return new DialogStep.Show(Texts.FeedbackTitle, ToCard(slip, shownFrom, errors)) { Errors = errors };
    }

    public static DialogStep Thanks(string question) => new DialogStep.Show(
        Texts.FeedbackTitle,
        CardFrame.Of(
            Texts.FeedbackThanksHeading,
            [CardText.Done(Texts.FeedbackThanksNo)],
            CardButtons.Go(Texts.ButtonAskLegal, Verbs.AskLegal, (Verbs.QuestionField, CardLength.Shorten(question, QuestionMaxLength))),
            CardButtons.Close()));

    public static DialogStep TooOld() => new DialogStep.Show(
        Texts.FeedbackTitle, CardFrame.Of(Texts.FeedbackHeading, [CardText.Warning(Texts.FeedbackTooOld)], CardButtons.Close()));

    private static AdaptiveCard ToCard(FeedbackSlip slip, int shownFrom, Dictionary<string, string> errors) => CardFrame.Of(
        Texts.FeedbackHeading,
        [
            CardText.Note(Texts.FeedbackHow.With(shownFrom)),
            .. CardFields.With(
                new AdaptiveChoiceSetInput
                {
                    Id = ReasonField,
                    Label = Texts.FeedbackReason,
                    Choices = [.. Reasons.Select(reason => new AdaptiveChoice(reason.Words, reason.Verdict.ToString()))],
                    Style = AdaptiveChoiceInputStyle.Expanded,
                    Wrap = true,
                    IsRequired = true,
                    ErrorMessage = Texts.FeedbackReasonMissing,
                },
                errors),
        ],
        CardButtons.Submit(
            Texts.FeedbackSend,
            Verbs.FeedbackSend,
            (FeedbackSlip.TicketField, slip.Ticket),
            (FeedbackSlip.KindField, slip.Kind.ToString()),
            (FeedbackSlip.CitedField, FeedbackSlip.Write(slip.Cited)),
            (Verbs.QuestionField, CardLength.Shorten(slip.Question, QuestionMaxLength))),
        CardButtons.Cancel());
}
