using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Styles;
using PolicyBot.Conversation.Turns;
using PolicyBot.Knowledge.Answers;

namespace PolicyBot.Conversation.Dialogs.AskPolicy;

/// <summary>What a model wrote, on a card: each sentence followed by the numbers of its quotes.</summary>
internal static class WrittenText
{
    public static NumberedSentence Numbered(WrittenSentence sentence) => new(sentence.Text, [.. sentence.Citations.Select(place => place + 1)]);

    /// <param name="most">Characters. A sentence is shown whole or not at all, since a part of one says something else; only one that is too long by itself is cut.</param>
    public static IReadOnlyList<AdaptiveElement> Of(IReadOnlyList<NumberedSentence> sentences, int most)
    {
        var shown = Fitting(sentences, most);
        var paragraph = new AdaptiveRichTextBlock { Inlines = [.. shown.SelectMany((sentence, index) => Runs(sentence, most, isFirst: index == 0))] };

        return shown.Count == sentences.Count ? [paragraph] : [paragraph, CardText.Note(Texts.WrittenGoesOn)];
    }

    private static List<NumberedSentence> Fitting(IReadOnlyList<NumberedSentence> sentences, int most)
    {
        var fitting = new List<NumberedSentence>();
        foreach (var sentence in sentences)
        {
            most -= sentence.Text.Length;
            if (most < 0 && fitting.Count > 0)
                break;

            fitting.Add(sentence);
        }

        return fitting;
    }

    private static IEnumerable<AdaptiveTextRun> Runs(NumberedSentence sentence, int most, bool isFirst)
    {
        var text = CardLength.Shorten(sentence.Text, most);

        // A no-break space, so that no line begins with the numbers of a sentence before it.
        return [.. CardRuns.Of(isFirst ? text : $" {text}"), new AdaptiveTextRun { Text = $"\u00A0{sentence.Marks}", Weight = AdaptiveTextWeight.Bolder, Size = AdaptiveTextSize.Small }];
    }
}
