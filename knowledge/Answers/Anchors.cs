using System.Globalization;
using PolicyBot.Knowledge.Passages;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Writes where a quote stands as the fragment of an address; see <see cref="Citation.Anchor"/>.</summary>
internal static class Anchors
{
    public static string Of(Passage passage) => string.Create(CultureInfo.InvariantCulture, $"p{passage.Ordinal + 1}");

    /// <returns>The place of the passage that an anchor names among those of its policy, from 0.</returns>
    public static int OrdinalOf(string anchor) => int.Parse(anchor.Split('.')[0].AsSpan(1), CultureInfo.InvariantCulture) - 1;

    /// <param name="quoted">Sentences of the passage in their order; at least one.</param>
    public static string Of(Passage passage, IReadOnlyList<Sentence> quoted)
    {
        if (quoted.Count == passage.Sentences.Count) return Of(passage);

        var places = quoted.Select(sentence => passage.IndexOf(sentence) + 1).ToList();

        return string.Create(CultureInfo.InvariantCulture, $"{Of(passage)}.{places[0]}-{places[^1]}");
    }
}
