namespace PolicyBot.Knowledge.Policies;

/// <summary>Works out from which day on a policy no longer holds because another does.</summary>
internal static class Replacements
{
    /// <returns>For each policy the first day on which another holds in its place, or <see langword="null"/>.</returns>
    public static IReadOnlyList<DateOnly?> Of(IReadOnlyList<Policy> policies)
    {
        var byId = policies.ToLookup(policy => policy.Id, StringComparer.Ordinal);
        var bySuperseded = policies
            .SelectMany(policy => policy.Supersedes.Select(entry => (Id: Slug.Of(entry.Split('@')[0]), Version: VersionIn(entry), Policy: policy)))
            .ToLookup(entry => entry.Id, StringComparer.Ordinal);

        return policies.Select(policy => First(policy, byId, bySuperseded)).ToList();
    }

    private static DateOnly? First(
        Policy policy, ILookup<string, Policy> byId, ILookup<string, (string Id, string? Version, Policy Policy)> bySuperseded)
    {
        var newer = byId[policy.Id].Where(other => From(other) > From(policy) && Covers(other, policy));
        var superseding = bySuperseded[policy.Id]
            .Where(entry => entry.Policy.Id != policy.Id && (entry.Version is null || entry.Version == policy.Version) && From(entry.Policy) >= From(policy)
                && Covers(entry.Policy, policy))
            .Select(entry => entry.Policy);

        var days = newer.Concat(superseding).Select(From).ToList();

        return days.Count > 0 ? days.Min() : null;
    }

    private static DateOnly From(Policy policy) => policy.EffectiveDate ?? DateOnly.MinValue;

    /// <summary>What is newer for one country leaves the older standing, since it holds elsewhere.</summary>
    private static bool Covers(Policy newer, Policy older) =>
        newer.Jurisdictions.Count == 0
        || (older.Jurisdictions.Count > 0 && older.Jurisdictions.All(code => newer.Jurisdictions.Contains(code, StringComparer.Ordinal)));

    private static string? VersionIn(string entry) => entry.Split('@') is [_, var version] ? version.Trim() : null;
}
