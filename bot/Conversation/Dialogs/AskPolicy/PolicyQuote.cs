using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;

namespace PolicyBot.Conversation.Dialogs.AskPolicy;

/// <summary>A quote: letter by letter as in the policy, cut only between lines unless a single line is too long.</summary>
internal static class PolicyQuote
{
    private const int MaxLength = 1_200;

    public static IReadOnlyList<AdaptiveElement> Of(string quote)
    {
        if (quote.Length <= MaxLength)
            return [CardText.Quote(quote)];

        var end = quote.LastIndexOf('\n', MaxLength);
        var shown = end > 0 ? quote[..end] : CardLength.Shorten(quote, MaxLength);
        return [CardText.Quote(shown), CardText.Note(Texts.AnswerGoesOn)];
    }
}
