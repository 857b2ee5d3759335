using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Styles;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Conversation.Dialogs.GiveFeedback;

/// <summary>The question under each answer, with its two buttons.</summary>
internal static class DidThisHelp
{
    public static IEnumerable<AdaptiveElement> Of(FeedbackSlip slip) =>
    [
        CardText.Question(Texts.FeedbackQuestion) with { Separator = true },
        new AdaptiveActionSet
        {
            Spacing = AdaptiveSpacing.Small,
            Actions =
            [
                CardButtons.Go(Texts.FeedbackYes, Verbs.FeedbackYes, [.. Vouched(slip)]),
                CardButtons.Go(Texts.FeedbackNo, Verbs.FeedbackNo, [.. Vouched(slip), (Verbs.QuestionField, slip.Question)]),
            ],
        },
    ];

    /// <summary>What the buttons carry, for a channel that draws its own.</summary>
    public static IReadOnlyDictionary<string, string> FieldsOf(FeedbackSlip slip) =>
        new Dictionary<string, string>(Vouched(slip).Select(field => KeyValuePair.Create(field.Field, field.Value))) { [Verbs.QuestionField] = slip.Question };

    private static IEnumerable<(string Field, string Value)> Vouched(FeedbackSlip slip) =>
    [
        (FeedbackSlip.TicketField, slip.Ticket),
        (FeedbackSlip.KindField, slip.Kind.ToString()),
        (FeedbackSlip.CitedField, FeedbackSlip.Write(slip.Cited)),
    ];
}
