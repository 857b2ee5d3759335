namespace PolicyBot.Knowledge.Policies;

/// <summary>Every policy file with its fingerprint, in the order in which they are read.</summary>
/// <param name="Findings">What was in the way of listing.</param>
/// <param name="IsSettled">False while a file is being written or out of reach: it is worth looking again soon.</param>
internal sealed record PolicyListing(IReadOnlyList<SourceHash> Files, IReadOnlyList<Finding> Findings, bool IsSettled)
{
    /// <summary>Listings of the same files with the same fingerprints make the same index.</summary>
    public bool HoldsTheSameAs(PolicyListing? other) =>
        other is not null && Files.Select(Fingerprint).SequenceEqual(other.Files.Select(Fingerprint));

    private static (string Root, string Path, string Hash) Fingerprint(SourceHash file) => (file.Source.Root, file.Source.Path, file.Hash);
}
