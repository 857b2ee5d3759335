using Microsoft.Extensions.Logging;
using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Index;

/// <summary>Looks at what is on the disk, and when it is not what is in use, builds a new generation beside the old one and puts it in its place.</summary>
internal sealed partial class ReloadPolicies(PolicyFolders folders, ThesaurusFiles thesaurusFiles, CurrentGeneration current, ILogger<ReloadPolicies> logger)
{
    private PolicyListing? _listing;
    private Generation? _built;

    /// <returns>Whether anything had changed; and whether nothing is left to look at again soon.</returns>
    public async Task<(bool HasChanged, bool IsSettled)> ReloadAsync(CancellationToken cancellationToken)
    {
        var remarks = new List<Finding>();
        var (thesaurus, thesaurusSettled) = await thesaurusFiles.ReadAsync(remarks, cancellationToken);
        var listing = await folders.LookAsync(cancellationToken);
        var (shelf, shelfSettled) = await folders.ReadAsync(listing, cancellationToken);
        var settled = listing.IsSettled && shelfSettled && thesaurusSettled;

        var generation = listing.HoldsTheSameAs(_listing) && ReferenceEquals(thesaurus, _built?.Thesaurus)
            ? SameWith(_built, [.. shelf.Findings, .. remarks])
            : GenerationBuilder.Build(shelf, thesaurus, remarks);

        // A file that changed under the reader's hands is not what the listing says: the next look must not take it for known.
        _listing = shelfSettled ? listing : null;
        if (ReferenceEquals(generation, _built))
        {
            ShowAgain(generation);
            return (false, settled);
        }

        LogNew(generation);
        _built = generation;
        current.Replace(generation);

        return (true, settled);
    }

    private static Generation SameWith(Generation built, IReadOnlyList<Finding> findings) =>
        built.Findings.SequenceEqual(findings) ? built : built with { Findings = findings };

    /// <summary>A policy that was withheld because its file was gone for a moment is back.</summary>
    private void ShowAgain(Generation built)
    {
        if (!ReferenceEquals(current.Current, built)) current.Replace(built);
    }

    private void LogNew(Generation generation)
    {
        foreach (var finding in generation.Findings.Except(_built?.Findings ?? [])) LogFinding(finding.File, finding.Sentence);

        LogLoaded(generation.Policies.Count, generation.Passages.Count, generation.Findings.Count);
    }

    [LoggerMessage(LogLevel.Information, "Loaded {Policies} policies with {Passages} passages; {Findings} findings.")]
    private partial void LogLoaded(int policies, int passages, int findings);

    [LoggerMessage(LogLevel.Warning, "Policy file {File}: {Sentence}")]
    private partial void LogFinding(string file, string sentence);
}
