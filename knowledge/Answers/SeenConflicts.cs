using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Policies;

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

    /// <summary>Names no heading of a policy that not everyone may read, since the finding stands on the health page.</summary>
    private static IEnumerable<PolicyFinding> Describe(Place one, Place other, Generation generation)
    {
        if (Find(one, generation) is not { } policy || Find(other, generation) is not { } otherPolicy) yield break;

        yield return new PolicyFinding(
            policy.File,
            $"{Name(one, policy)} says something else than {Name(other, otherPolicy)} in {otherPolicy.File}; agree with its owner on one of them, and change the other.");
    }

    private static string Name(Place place, Policy policy) => policy.IsFor([]) ? $"'{place.Heading}'" : "a passage";

    private static Policy? Find(Place place, Generation generation) =>
        generation.Named(place.PolicyId, place.Version).Select(named => generation.Policies[named]).FirstOrDefault();

    private sealed record Place(string PolicyId, string Version, string Heading)
    {
        public static Place Of(Citation citation) => new(citation.PolicyId, citation.Version, citation.HeadingPath.Count > 0 ? citation.HeadingPath[^1] : citation.PolicyTitle);
    }
}
