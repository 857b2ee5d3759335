using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Passages;
using PolicyBot.Knowledge.Search;

namespace PolicyBot.Knowledge.Answers;

/// <summary>For words that people use and policies do not: words of the nearest passages that they may stand for.</summary>
internal sealed class ThesaurusProposals(Generation generation, Visibility visibility)
{
    private const int Most = 5;

    /// <summary>A word of the headings says as much of what a passage is about as three of its text.</summary>
    private const int HeadingWeight = 3;

    private const int ShortestWord = 3;

    /// <param name="near">Passages for everyone, the nearest first.</param>
    /// <returns>None when nothing is near, or the policies and the thesaurus know every word.</returns>
    public IReadOnlyList<ThesaurusProposal> For(IReadOnlyList<Asking> group, IReadOnlyList<Passage> near)
    {
        if (near.Count == 0) return [];

        var unknown = group
            .SelectMany(asking => asking.Concepts.Where(IsUnknown).DistinctBy(concept => concept.Stem))
            .GroupBy(concept => concept.Stem, StringComparer.Ordinal)
            .Where(uses => uses.Count() * 2 >= group.Count)
            .OrderByDescending(uses => uses.Count())
            .ThenBy(uses => uses.Key, StringComparer.Ordinal)
            .Select(uses => uses.Select(concept => concept.Plain).GroupBy(plain => plain, StringComparer.Ordinal).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).First().Key)
            .ToList();
        if (unknown.Count == 0) return [];

        var asked = group.SelectMany(asking => asking.Concepts.Select(concept => concept.Stem)).ToHashSet(StringComparer.Ordinal);
        var written = Written(near, asked);

        return written.Count == 0 ? [] : unknown.ConvertAll(word => new ThesaurusProposal(word, written));
    }

    /// <summary>A word that a variant stands for is in the thesaurus, or a slip of the finger.</summary>
    private bool IsUnknown(Concept concept) =>
        !concept.IsKnown && concept.Variants.All(variant => variant.IsOwn) && !EverydayWords.Contains(concept.Stem) && !generation.Thesaurus.Has(concept.Stem)
        && concept.Plain.Length >= ShortestWord && !concept.Plain.Any(char.IsDigit) && !StopWords.Contains(concept.Plain);

    private List<string> Written(IReadOnlyList<Passage> near, HashSet<string> asked) => near
        .SelectMany(passage => Words.Of($"{passage.Policy.Title} {string.Join(' ', passage.HeadingPath)}").Select(word => (Word: word, Weight: HeadingWeight))
            .Concat(passage.Sentences.SelectMany(sentence => Words.Of(passage.TextOf(sentence))).Select(word => (Word: word, Weight: 1))))
        .Where(use => use.Word.Plain.Length >= ShortestWord && !use.Word.Plain.Any(char.IsDigit) && !StopWords.Contains(use.Word.Plain) && !EverydayWords.Contains(use.Word.Stem) && !asked.Contains(use.Word.Stem))
        .GroupBy(use => use.Word.Stem, StringComparer.Ordinal)
        .OrderByDescending(uses => Math.Log(1 + uses.Sum(use => use.Weight)) * Rarity(uses.Key))
        .ThenBy(uses => uses.Key, StringComparer.Ordinal)
        .Take(Most)
        .Select(uses => uses.GroupBy(use => use.Word.Plain, StringComparer.Ordinal).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).First().Key)
        .ToList();

    private double Rarity(string stem) => Math.Log(1 + ((double)visibility.Counts.Passages / Math.Max(1, visibility.Counts.Holders(generation.Vocabulary.FindStem(stem)))));
}
