using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Styles;
using PolicyBot.Conversation.Turns;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Models;

namespace PolicyBot.Conversation.Dialogs.AskPolicy;

/// <summary>
/// What is said when the model's service would not take a question. What people ask about violence or harassment meets its filter, and they may need help more than an answer:
/// so they are told that it is not about them, and how to report. Every other trouble of a model costs nothing that a person would miss, and is for the operator alone.
/// </summary>
internal static class NotWorded
{
    public static bool IsTold(Answer answer) => answer is not Answer.Written && answer.Trouble is ModelTrouble.Filtered or ModelTrouble.Refused;

    /// <returns>Nothing when there is nothing to say.</returns>
    public static IReadOnlyList<AdaptiveElement> Of(Answer answer) => !IsTold(answer) ? [] :
    [
        CardText.Paragraph(answer is Answer.Quoted ? Texts.WrittenNotTakenQuoted : Texts.WrittenNotTaken),
        CardText.Paragraph(Texts.WrittenNotTakenReport),
        new AdaptiveActionSet { Spacing = AdaptiveSpacing.Small, Actions = [CardButtons.Go(Texts.ButtonReport, Verbs.Report, AnswerPieces.ClauseOf(answer))] },
    ];
}
