using System.Text.Encodings.Web;
using System.Text.Json;

namespace PolicyBot.Conversation.Cards;

/// <summary>Keeps cards within what Teams takes.</summary>
internal static class CardSize
{
    /// <summary>Bytes of JSON: 28 KB, which is what Teams takes, and a little to spare for what it wraps around.</summary>
    public const int Most = (28 * 1024) - 256;

    /// <summary>Bytes of JSON of a card that only our own pages show.</summary>
    public const int MostOnOwnPage = 100 * 1024;

    // As most programs write JSON: letters as they are, and not as \u codes.
    private static readonly CardJson Plain = new(new JsonSerializerOptions(CardJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, TypeInfoResolver = null });

    /// <summary>The first card that fits.</summary>
    /// <param name="measures">How much of the texts it may hold, the most first.</param>
    /// <param name="most">Bytes of JSON.</param>
    /// <param name="make">Makes the card; with the last measure it is taken as it is.</param>
    public static AdaptiveCard Fit<TMeasure>(IReadOnlyList<TMeasure> measures, int most, Func<TMeasure, AdaptiveCard> make)
    {
        foreach (var measure in measures.SkipLast(1))
        {
            var card = make(measure);
            if (JsonSerializer.SerializeToUtf8Bytes(card, Plain.AdaptiveCard).Length <= most)
                return card;
        }

        return make(measures[^1]);
    }
}
