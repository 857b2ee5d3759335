using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Remembers which policies were seen to disagree, until one of them has been mended. Knows places in policies and nothing of who asked what.</summary>
internal sealed class SeenConflicts
{
    /// <summary>More than anyone mends at a time; the oldest make room.</summary>
    private const int Most = 100;

    private readonly Lock _lock = new();
    private readonly List<(Place One, Place Other)> _seen = [];

    /// <returns>Whether it is new.</returns>
    public bool Add(Citation one, Citation other)
    {
        var pair = string.CompareOrdinal(one.PolicyId, other.PolicyId) <= 0 ? (Place.Of(one), Place.Of(other)) : (Place.Of(other), Place.Of(one));
        lock (_lock)
        {
            if (_seen.Contains(pair)) return false;

            _seen.Add(pair);
            if (_seen.Count > Most) _seen.RemoveAt(0);

            return true;
        }
    }

    /// <summary>For both files of each pair whose versions are both still there, what to mend.</summary>
    public IReadOnlyList<PolicyFinding> Findings(Generation generation)
    {
        List<(Place One, Place Other)> seen;
        lock (_lock) seen = [.. _seen];

        return seen.SelectMany(pair => Describe(pair.One, pair.Other, generation).Concat(Describe(pair.Other, pair.One, generation))).ToList();
    }

    private static IEnumerable<PolicyFinding> Describe(Place one, Place other, Generation generation)
    {
        if (FileOf(one, generation) is { } file && FileOf(other, generation) is { } otherFile)
            yield return new PolicyFinding(file, $"'{one.Heading}' says something else than '{other.Heading}' in {otherFile}; agree with its owner on one of them, and change the other.");
    }

    private static string? FileOf(Place place, Generation generation) =>
        generation.Policies.FirstOrDefault(policy => policy.Id == place.PolicyId && policy.Version == place.Version)?.File;

    private sealed record Place(string PolicyId, string Version, string Heading)
    {
        public static Place Of(Citation citation) => new(citation.PolicyId, citation.Version, citation.HeadingPath.Count > 0 ? citation.HeadingPath[^1] : citation.PolicyTitle);
    }
}
