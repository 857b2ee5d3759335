using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;

namespace PolicyBot.Conversation.Dialogs.AskPolicy;

/// <summary>A quote: letter by letter as in the policy, cut only between lines unless a single line is too long.</summary>
internal static class PolicyQuote
{
    public static IReadOnlyList<AdaptiveElement> Of(string quote, int maxLength)
    {
        if (quote.Length <= maxLength)
            return [CardText.Quote(quote)];

        var end = quote.LastIndexOf('\n', maxLength);
        var shown = end > 0 ? quote[..end] : CardLength.Shorten(quote, maxLength);
        return [CardText.Quote(shown), CardText.Note(Texts.AnswerGoesOn)];
    }
}
