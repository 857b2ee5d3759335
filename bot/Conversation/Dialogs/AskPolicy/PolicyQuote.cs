using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Styles;
using PolicyBot.Conversation.Reading;
using PolicyBot.Knowledge.Answers;

namespace PolicyBot.Conversation.Dialogs.AskPolicy;

/// <summary>A quote: letter by letter as in the policy, cut only between lines unless a single line is too long.</summary>
internal static class PolicyQuote
{
    public static IReadOnlyList<AdaptiveElement> Of(Citation citation, int maxLength)
    {
        var quote = citation.Quote;
        if (quote.Length <= maxLength)
            return [Shown(quote, citation.Lines)];

        var end = quote.LastIndexOf('\n', maxLength);
        var shown = end > 0 ? quote[..end] : CardLength.Shorten(quote, maxLength);
        return [Shown(shown, citation.Lines), CardText.Note(Texts.AnswerGoesOn)];
    }

    private static AdaptiveContainer Shown(string quote, IReadOnlyList<PolicyPageKind> kinds)
    {
        var lines = quote.Split('\n');
        var elements = new List<AdaptiveElement>();
        for (var at = 0; at < lines.Length;)
        {
            var end = at + 1;
            if (KindOf(at) == PolicyPageKind.Header)
            {
                while (end < lines.Length && KindOf(end) == PolicyPageKind.Row)
                    end++;
            }

            elements.AddRange(Rows([.. lines[at..end].Select(TableCells.Of)]) ?? lines[at..end].SelectMany(CardText.ForeignLines));
            at = end;
        }

        return CardText.Quote(elements);

        PolicyPageKind KindOf(int line) => line < kinds.Count ? kinds[line] : PolicyPageKind.Prose;
    }

    /// <summary>Each row by itself, every cell under the name of its column: a table is wider than a phone, and bars say nothing to who has them read aloud.</summary>
    /// <param name="table">The names of the columns first.</param>
    /// <returns><see langword="null"/> when it is no table, or not every cell stands under a name.</returns>
    private static IEnumerable<AdaptiveElement>? Rows(IReadOnlyList<IReadOnlyList<string>> table)
    {
        IReadOnlyList<string> names = [.. table[0].Select(name => name.TrimEnd(':'))]; // one stands behind each of them already
        if (table.Count == 1 || names.Count == 1 || table.Any(row => row.Count != names.Count) || names.Contains(""))
            return null;

        return table.Skip(1).SelectMany(row => names.Zip(row).Where(cell => cell.Second.Length > 0).Select((cell, place) => place == 0
            ? CardText.Fact(cell.First, cell.Second) with { Spacing = AdaptiveSpacing.Medium }
            : CardText.Fact(cell.First, cell.Second)));
    }
}
