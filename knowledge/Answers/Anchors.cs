using System.Globalization;
using PolicyBot.Knowledge.Passages;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Writes where a quote stands as the fragment of an address; see <see cref="Citation.Anchor"/>.</summary>
internal static class Anchors
{
    public static string Of(Passage passage) => string.Create(CultureInfo.InvariantCulture, $"p{passage.Ordinal + 1}");

    /// <param name="quoted">Sentences of the passage in their order; at least one.</param>
    public static string Of(Passage passage, IReadOnlyList<Sentence> quoted)
    {
        if (quoted.Count == passage.Sentences.Count) return Of(passage);

        var places = quoted.Select(sentence => passage.IndexOf(sentence) + 1).ToList();

        return string.Create(CultureInfo.InvariantCulture, $"{Of(passage)}.{places[0]}-{places[^1]}");
    }
}
