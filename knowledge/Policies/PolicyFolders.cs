namespace PolicyBot.Knowledge.Policies;

/// <summary>All folders that policies are kept in.</summary>
/// <param name="roots">Absolute paths.</param>
internal sealed class PolicyFolders(IReadOnlyList<string> roots, PolicySourceReader reader)
{
    /// <summary>Two files at a time use the machine well and leave it free for those who ask meanwhile.</summary>
    private const int AtOnce = 2;

    public PolicyFolders(IReadOnlyList<string> roots)
        : this(roots, new PolicySourceReader(ReadingLimits.Default)) { }

    public async Task<Shelf> ReadAsync(CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        var sources = roots.SelectMany(root => new PolicyFolder(root).List(findings, cancellationToken)).ToList();
        var readings = new PolicyReading[sources.Count];
        await Parallel.ForAsync(
            0,
            sources.Count,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (i, token) => readings[i] = await reader.ReadAsync(sources[i], token));

        findings.AddRange(readings.SelectMany(reading => reading.Findings));

        return Shelf.Arrange(readings.Select(reading => reading.Document).OfType<PolicyDocument>(), findings);
    }
}
