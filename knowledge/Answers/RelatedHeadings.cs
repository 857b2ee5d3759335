using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Passages;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Names headings to ask about next: near the question, or beside what was cited first. All are of policies that the asker may read.</summary>
internal static class RelatedHeadings
{
    private const int Most = 3;
    private const int MostSiblingsFirst = 2;

    public static IReadOnlyList<NearestHeading> Of(Selection selection, IReadOnlyList<Citation> cited, PassageTable passages)
    {
        var taken = cited.Select(citation => Key(citation.PolicyId, citation.Version, citation.HeadingPath)).ToHashSet(StringComparer.Ordinal);
        var near = selection.Left.Where(candidate => candidate.Weight >= Selection.Near).Select(candidate => candidate.Passage);

        var siblings = Siblings(selection.Shown[0], passages).ToList();

        return siblings.Take(MostSiblingsFirst).Concat(near).Concat(siblings.Skip(MostSiblingsFirst))
            .Where(passage => passage.HeadingPath.Count > 0 && taken.Add(Key(passage.Policy.Id, passage.Policy.Version, passage.HeadingPath)))
            .Take(Most)
            .Select(Describe)
            .ToList();
    }

    public static NearestHeading Describe(Passage passage) => new(passage.Policy.Id, passage.Policy.Title, passage.Policy.Version, passage.HeadingPath);

    /// <summary>Those that follow under the same heading, then those before.</summary>
    private static IEnumerable<Passage> Siblings(Candidate first, PassageTable passages)
    {
        var parent = first.Passage.HeadingPath.SkipLast(1).ToList();
        var siblings = passages.Of(passages.PolicyOf[first.Hit.Passage])
            .Where(passage => passage.HeadingPath.Count == parent.Count + 1 && passage.HeadingPath.SkipLast(1).SequenceEqual(parent, StringComparer.Ordinal))
            .ToList();

        return siblings.Where(passage => passage.Ordinal > first.Passage.Ordinal).Concat(siblings.Where(passage => passage.Ordinal < first.Passage.Ordinal));
    }

    private static string Key(string policy, string version, IEnumerable<string> headings) => $"{policy}\n{version}\n{string.Join('\n', headings)}";
}
