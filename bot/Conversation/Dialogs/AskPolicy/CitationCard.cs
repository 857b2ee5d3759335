using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Knowledge.Answers;

namespace PolicyBot.Conversation.Dialogs.AskPolicy;

/// <summary>One citation for a conversation of others: what the policy says, and nothing to press but the way to its place.</summary>
internal static class CitationCard
{
    public static AdaptiveCard Of(Citation citation, Answer.Quoted answer, DateOnly today, Uri? link) => CardSize.Fit(TextMeasure.All, measure => CardFrame.Of(
        Texts.AnswerHeadingOne,
        [
            .. AnswerPreface.Of(answer with { Understood = null }, today),
            .. answer.Form == AnswerForm.Conflict && answer.Citations.Contains(citation) ? [CardText.Warning(Texts.CitationConflict)] : Array.Empty<AdaptiveElement>(),
            CitedPassage.Of(citation, isFirst: true, today, link, measure),
        ]));
}
