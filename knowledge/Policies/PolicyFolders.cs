using PolicyBot.Knowledge.Policies.Pdf;

namespace PolicyBot.Knowledge.Policies;

/// <summary>All folders that policies are kept in. Remembers what it has read, so that only what has changed is read again.</summary>
internal sealed class PolicyFolders
{
    private readonly IReadOnlyList<string> _roots;
    private readonly SourceHashes _hashes;
    private readonly PolicyReadings _readings;

    /// <param name="roots">Absolute paths.</param>
    public PolicyFolders(IReadOnlyList<string> roots, ReadingLimits limits, TimeProvider time)
    {
        _roots = roots;
        _hashes = new SourceHashes(limits, time);
        _readings = new PolicyReadings(new PolicySourceReader(limits), new PdfPrograms(limits));
    }

    public PolicyFolders(IReadOnlyList<string> roots)
        : this(roots, ReadingLimits.Default, TimeProvider.System) { }

    /// <summary>Looks at what is there, and parses nothing.</summary>
    public async Task<PolicyListing> LookAsync(CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        var sources = _roots.SelectMany(root => new PolicyFolder(root).List(findings, cancellationToken)).ToList();
        var (files, settled) = await _hashes.ReadAsync(sources, cancellationToken);

        return new PolicyListing(files, findings, settled);
    }

    /// <returns>The policies; and whether none of the files changed while it was read.</returns>
    public async Task<(Shelf Shelf, bool IsSettled)> ReadAsync(PolicyListing listing, CancellationToken cancellationToken)
    {
        var (readings, settled) = await _readings.ReadAsync(listing.Files, cancellationToken);
        var shelf = Shelf.Arrange(
            readings.Select(reading => reading.Document).OfType<PolicyDocument>(),
            [.. listing.Findings, .. readings.SelectMany(reading => reading.Findings)]);

        return (shelf with { HoldsOlderVersions = readings.Any(reading => reading.IsOlder), HoldsOthersOfTheSameFiles = readings.Any(reading => reading.IsAnother) }, settled);
    }

    public async Task<Shelf> ReadAsync(CancellationToken cancellationToken) => (await ReadAsync(await LookAsync(cancellationToken), cancellationToken)).Shelf;
}
