namespace PolicyBot.Knowledge.Policies;

/// <summary>The policies of all folders together, each knowing when another takes its place, and what their owners should mend.</summary>
internal sealed record Shelf(IReadOnlyList<PolicyDocument> Documents, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether a document is what a file said before it broke.</summary>
    public bool HoldsOlderVersions { get; init; }

    /// <summary>Whether a document may be another than before, though its file is the same.</summary>
    public bool HoldsOthersOfTheSameFiles { get; init; }

    public static Shelf Arrange(IEnumerable<PolicyDocument> documents, IReadOnlyList<Finding> readFindings)
    {
        var findings = readFindings.ToList();
        var kept = new List<PolicyDocument>();
        var byId = new Dictionary<string, List<Policy>>(StringComparer.Ordinal);

        foreach (var document in documents)
        {
            var policy = document.Policy;
            if (!byId.TryGetValue(policy.Id, out var versions)) byId[policy.Id] = versions = [];

            if (versions.Find(other => IsTheSame(other, policy)) is { } twin)
            {
                findings.Add(new Finding(
                    policy.File,
                    $"The id '{policy.Id}' with the same effective date is already in {twin.File}, which is used; give this file another id, or a later effective date if it is a newer version."));
                continue;
            }

            if (versions.Find(other => other.Version == policy.Version) is { } namesake)
                findings.Add(new Finding(policy.File, $"Version {policy.Version} of '{policy.Id}' is also in {namesake.File}; give the newer one a new version."));

            versions.Add(policy);
            kept.Add(document);
        }

        var (replaced, circles) = Replacements.Of(kept.ConvertAll(document => document.Policy));
        findings.AddRange(circles.Select(circle => new Finding(
            circle.Dropped.File,
            $"This policy and {circle.Kept.File} say that each supersedes the other from the same day; {circle.Kept.File} is used. Take one of them out of the other's 'supersedes'.")));

        return new Shelf(kept.Select((document, i) => document with { Policy = document.Policy with { Replacements = replaced[i] } }).ToList(), findings);
    }

    private static bool IsTheSame(Policy one, Policy other) =>
        one.EffectiveDate == other.EffectiveDate && AreTheSame(one.Jurisdictions, other.Jurisdictions) && AreTheSame(one.Audience, other.Audience);

    private static bool AreTheSame(IEnumerable<string> one, IEnumerable<string> other) =>
        one.Order(StringComparer.Ordinal).SequenceEqual(other.Order(StringComparer.Ordinal), StringComparer.Ordinal);
}
