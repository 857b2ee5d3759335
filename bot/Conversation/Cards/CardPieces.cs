using PolicyBot.Conversation.Cards.Elements;

namespace PolicyBot.Conversation.Cards;

/// <summary>Somebody else's words in pieces that a page can hold: cut between lines, a long line between words, a long word where it must be.</summary>
internal static class CardPieces
{
    /// <summary>Bytes of JSON of one piece; with what a caller puts around it, it stays below <see cref="Most"/>.</summary>
    private const int Piece = 3 * 1024;

    /// <summary>Bytes of JSON that an element in a page may have.</summary>
    public const int Most = 5 * 1024;

    /// <returns>The lines of each piece; at least one piece.</returns>
    public static IEnumerable<IReadOnlyList<AdaptiveElement>> Of(string text)
    {
        var piece = new List<AdaptiveElement>();
        var left = Piece;
        foreach (var line in CardText.Lines(text).SelectMany(Fitting))
        {
            var size = CardSize.Of(line);
            if (size > left && piece.Count > 0)
            {
                yield return piece;
                (piece, left) = ([], Piece);
            }

            piece.Add(line);
            left -= size;
        }

        yield return piece;
    }

    /// <summary>As <see cref="CardText.Quote(string)"/>, of any length.</summary>
    public static IEnumerable<AdaptiveElement> Quote(string text) =>
        Of(text).Select((lines, index) => index == 0 ? CardText.Quote(lines) : CardText.Quote(lines) with { Spacing = Styles.AdaptiveSpacing.None });

    private static IEnumerable<AdaptiveElement> Fitting(string line)
    {
        var block = CardText.Foreign(line);
        if (CardSize.Of(block) <= Piece || line.Length < 2)
            return [block];

        var cut = Middle(line);

        return [.. Fitting(line[..cut]), .. Fitting(line[cut..])];
    }

    // Behind the last blank of the first half, or at the middle when that is one long word.
    private static int Middle(string line)
    {
        var middle = line.Length / 2;
        if (line.LastIndexOf(' ', middle - 1, middle / 2) is > 0 and var blank)
            return blank + 1;

        return middle > 1 && char.IsLowSurrogate(line[middle]) && char.IsHighSurrogate(line[middle - 1]) ? middle - 1 : middle;
    }
}
