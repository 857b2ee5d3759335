using System.Globalization;

namespace PolicyBot.Knowledge.Policies;

/// <summary>Works out from which day on a policy no longer holds, everywhere or in some places, because another does.</summary>
internal sealed class Replacements
{
    private readonly IReadOnlyList<Policy> _policies;
    private readonly ILookup<string, Policy> _byId;
    private readonly ILookup<string, (string Id, string? Version, Policy Policy)> _bySuperseded;
    private readonly List<Circle> _circles = [];

    private Replacements(IReadOnlyList<Policy> policies)
    {
        _policies = policies;
        _byId = policies.ToLookup(policy => policy.Id, StringComparer.Ordinal);
        _bySuperseded = policies
            .SelectMany(policy => policy.Supersedes.Select(entry => (Id: Slug.Of(entry.Split('@')[0]), Version: VersionIn(entry), Policy: policy)))
            .ToLookup(entry => entry.Id, StringComparer.Ordinal);
    }

    /// <returns>For each policy what takes its place, in the order of their first days; and the circles that had to be cut for it.</returns>
    public static (IReadOnlyList<IReadOnlyList<Replacement>> Replacements, IReadOnlyList<Circle> Circles) Of(IReadOnlyList<Policy> policies)
    {
        var replacements = new Replacements(policies);

        return (replacements._policies.Select(replacements.Of).ToList(), replacements._circles);
    }

    private List<Replacement> Of(Policy policy)
    {
        var newer = _byId[policy.Id].Where(other => From(other) > From(policy) && IsForAllOf(other, policy));
        var superseding = Superseding(policy).Where(other => From(other) > From(policy) || !IsKeptFrom(policy, other));

        return newer.Concat(superseding)
            .Select(other => new Replacement(From(other), CoversPlacesOf(other, policy) ? [] : other.Jurisdictions))
            .OrderBy(replacement => replacement.From)
            .ToList();
    }

    /// <summary>Of a circle all would drop out, and nobody would be told anything: the later version stays, or else the later file.</summary>
    private bool IsKeptFrom(Policy policy, Policy other)
    {
        if (!Reaches(policy, other)) return false;
        if (!IsLater(policy, other))
        {
            _circles.Add(new Circle(other, policy));
            return false;
        }

        return true;
    }

    /// <summary>Whether <paramref name="newer"/> supersedes <paramref name="older"/>, by way of policies of the same day.</summary>
    private bool Reaches(Policy newer, Policy older)
    {
        var seen = new HashSet<Policy>(ReferenceEqualityComparer.Instance);
        var open = new Stack<Policy>([older]);
        while (open.TryPop(out var policy))
        {
            foreach (var other in Superseding(policy).Where(other => From(other) == From(older) && seen.Add(other)))
            {
                if (ReferenceEquals(other, newer)) return true;

                open.Push(other);
            }
        }

        return false;
    }

    private IEnumerable<Policy> Superseding(Policy policy) => _bySuperseded[policy.Id]
        .Where(entry => entry.Policy.Id != policy.Id && (entry.Version is null || entry.Version == policy.Version) && From(entry.Policy) >= From(policy)
            && IsForAllOf(entry.Policy, policy))
        .Select(entry => entry.Policy);

    private static bool IsLater(Policy one, Policy other)
    {
        var versions = CultureInfo.InvariantCulture.CompareInfo.Compare(one.Version, other.Version, CompareOptions.NumericOrdering);

        return versions > 0 || (versions == 0 && string.CompareOrdinal(one.File, other.File) > 0);
    }

    private static DateOnly From(Policy policy) => policy.EffectiveDate ?? DateOnly.MinValue;

    /// <summary>What only some of the older one's readers may read leaves the older one standing: it is all that the others have.</summary>
    private static bool IsForAllOf(Policy newer, Policy older) =>
        newer.IsFor([]) || (!older.IsFor([]) && older.Audience.All(name => newer.Audience.Contains(name, StringComparer.Ordinal)));

    /// <summary>What is newer for one country leaves the older standing elsewhere.</summary>
    private static bool CoversPlacesOf(Policy newer, Policy older) =>
        newer.Jurisdictions.Count == 0
        || (older.Jurisdictions.Count > 0 && older.Jurisdictions.All(code => Jurisdiction.Covers(newer.Jurisdictions, code)));

    private static string? VersionIn(string entry) => entry.Split('@') is [_, var version] ? version.Trim() : null;
}
