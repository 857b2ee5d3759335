using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyBot.Conversation.Cards.Elements;

namespace PolicyBot.Conversation.Cards;

/// <summary>Keeps cards within what Teams takes. All sizes are bytes of JSON.</summary>
internal static class CardSize
{
    /// <summary>28 KB, which is what Teams takes, and a little to spare for what it wraps around.</summary>
    public const int Most = (28 * 1024) - 1024;

    // As most programs write JSON: letters as they are, and not as \u codes.
    private static readonly CardJson Plain = new(new JsonSerializerOptions(CardJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, TypeInfoResolver = null });

    /// <summary>In the message stream of Teams, where it is the largest.</summary>
    public static int Of(AdaptiveCard card) => card.InStream().Length;

    /// <summary>Of one among others, with the comma between them.</summary>
    public static int Of(AdaptiveElement element) => JsonSerializer.SerializeToUtf8Bytes(element, Plain.AdaptiveElement).Length + 1;

    /// <summary>The text, or as much of its beginning as is no larger than this.</summary>
    /// <param name="text">What somebody typed.</param>
    /// <param name="most">At least 100.</param>
    public static string Cut(string text, int most)
    {
        var (fits, isTooLong) = (0, text.Length + 1);
        while (isTooLong - fits > 1)
        {
            var middle = (fits + isTooLong) / 2;
            if (JsonSerializer.SerializeToUtf8Bytes(text[..middle], Plain.String).Length <= most)
                fits = middle;
            else
                isTooLong = middle;
        }

        return fits == text.Length ? text : CardLength.Shorten(text, fits);
    }

    /// <summary>The first card that fits.</summary>
    /// <param name="measures">How much of the texts it may hold, the most first.</param>
    /// <param name="make">Makes the card; with the last measure it is taken as it is.</param>
    public static AdaptiveCard Fit<TMeasure>(IReadOnlyList<TMeasure> measures, Func<TMeasure, AdaptiveCard> make)
    {
        foreach (var measure in measures.SkipLast(1))
        {
            var card = make(measure);
            if (Of(card) <= Most)
                return card;
        }

        return make(measures[^1]);
    }
}
