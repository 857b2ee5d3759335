using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Passages;
using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Names headings to ask about next: near the question, or beside what was cited first. All are of policies that the asker may read.</summary>
internal static class RelatedHeadings
{
    private const int Most = 3;
    private const int MostSiblingsFirst = 2;

    public static IReadOnlyList<NearestHeading> Of(Selection selection, IReadOnlyList<Citation> cited, PassageTable passages)
    {
        var taken = cited.Select(citation => Key(citation.PolicyId, citation.Version, citation.HeadingPath)).ToHashSet(StringComparer.Ordinal);
        var near = selection.Left.Where(candidate => candidate.Weight >= Selection.Near).Select(candidate => Describe(candidate.Passage));

        var siblings = Siblings(selection.Shown[0], passages).ToList();

        return siblings.Take(MostSiblingsFirst).Concat(near).Concat(siblings.Skip(MostSiblingsFirst))
            .Where(heading => heading.HeadingPath.Count > 0 && taken.Add(Key(heading.PolicyId, heading.Version, heading.HeadingPath)))
            .Take(Most)
            .ToList();
    }

    public static NearestHeading Describe(Passage passage) => Describe(passage.Policy, passage.HeadingPath);

    private static NearestHeading Describe(Policy policy, IReadOnlyList<string> path) => new(policy.Id, policy.Title, policy.Version, path);

    /// <summary>Those that follow under the same heading, then those before.</summary>
    private static IEnumerable<NearestHeading> Siblings(Candidate first, PassageTable passages)
    {
        var parent = first.Passage.HeadingPath.SkipLast(1).ToList();
        var siblings = passages.PlacesOf(passages.PolicyOf[first.Hit.Passage])
            .Select(place => (Place: place, Path: passages.HeadingPathOf(place)))
            .Where(sibling => sibling.Path.Count == parent.Count + 1 && sibling.Path.SkipLast(1).SequenceEqual(parent, StringComparer.Ordinal))
            .ToList();

        return siblings.Where(sibling => sibling.Place > first.Hit.Passage).Concat(siblings.Where(sibling => sibling.Place < first.Hit.Passage))
            .Select(sibling => Describe(first.Passage.Policy, sibling.Path));
    }

    private static string Key(string policy, string version, IEnumerable<string> headings) => $"{policy}\n{version}\n{string.Join('\n', headings)}";
}
