using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Search;

/// <summary>Finds words of the policies that a word unknown to them may have been meant for.</summary>
internal static class SpellingRepair
{
    private const int ShortestWord = 4;
    private const int MostRepairs = 3;

    /// <summary>Short words allow one slip of the finger, longer ones two.</summary>
    private const int TwoSlipsFrom = 9;

    /// <summary>Looks only at words of policies that may answer: others must neither repair anything nor push a repair out.</summary>
    public static IEnumerable<Variant> For(Word word, Vocabulary vocabulary, Visibility visibility)
    {
        var plain = word.Plain;
        if (plain.Length < ShortestWord || plain.Any(char.IsDigit)) return [];

        var slips = plain.Length >= TwoSlipsFrom ? 2 : 1;

        return vocabulary.Near(plain)
            .Where(near => visibility.Knows(near.Known))
            .Select(near => (near.Known.Word, near.Shared))
            .Where(near => Math.Abs(near.Word.Plain.Length - plain.Length) <= slips && !StopWords.Contains(near.Word.Plain))
            .Select(near => (near.Word, near.Shared, Distance: EditDistance.Between(plain, near.Word.Plain)))
            .Where(near => near.Distance <= slips)
            .OrderBy(near => near.Distance)
            .ThenByDescending(near => near.Shared)
            .ThenBy(near => near.Word.Plain, StringComparer.Ordinal)
            .Take(MostRepairs)
            .Select(near => new Variant(near.Word.Stem, near.Distance == 1 ? 0.9 : 0.7, [near.Word.Stem], [word.Stem]));
    }
}
