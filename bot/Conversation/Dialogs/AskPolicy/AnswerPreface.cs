using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Knowledge.Answers;

namespace PolicyBot.Conversation.Dialogs.AskPolicy;

/// <summary>What a reader has to know before the answer: how the question was understood, and that it is about another day.</summary>
internal static class AnswerPreface
{
    private const int UnderstoodMaxLength = 300;

    public static IEnumerable<AdaptiveElement> Of(Answer answer, DateOnly today)
    {
        if (answer.Understood is { } understood)
            yield return CardText.Fact(Texts.AnswerUnderstood, CardLength.Shorten(understood, UnderstoodMaxLength));
        if (answer.AsOf is { } day)
            yield return CardText.Warning((day > today ? Texts.AnswerAsOfComing : Texts.AnswerAsOfPast).With(day));
    }
}
