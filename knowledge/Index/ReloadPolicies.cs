using Microsoft.Extensions.Logging;
using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Index;

/// <summary>Looks at what is on the disk, and when it is not what is in use, builds a new generation beside the old one and puts it in its place.</summary>
internal sealed partial class ReloadPolicies(
    PolicyFolders folders, ThesaurusFiles thesaurusFiles, SavedIndex savedIndex, CurrentGeneration current, ILogger<ReloadPolicies> logger)
{
    private PolicyListing? _listing;
    private Generation? _built;

    /// <summary>The index that is in the file, or was not to be kept.</summary>
    private InvertedIndex? _kept;

    /// <summary>Whether the generation in use came out of the file, and no policy was read yet.</summary>
    private bool _isUnread;

    /// <returns>Whether anything had changed; and whether nothing is left to look at again soon.</returns>
    public async Task<(bool HasChanged, bool IsSettled)> ReloadAsync(CancellationToken cancellationToken)
    {
        var remarks = new List<Finding>();
        var (thesaurus, thesaurusSettled) = await thesaurusFiles.ReadAsync(remarks, cancellationToken);
        var listing = await folders.LookAsync(cancellationToken);
        if (_built is null && listing.IsSettled && savedIndex.TryOpen(listing, thesaurus, remarks) is { } saved)
        {
            // The files themselves are read at the first scan, beside the questions.
            (_listing, _kept, _isUnread) = (listing, saved.Wholes, true);
            Take(saved);
            return (true, thesaurusSettled);
        }

        var (shelf, shelfSettled) = await folders.ReadAsync(listing, cancellationToken);
        var settled = listing.IsSettled && shelfSettled && thesaurusSettled;

        IReadOnlyList<Finding> findings = [.. shelf.Findings, .. remarks];
        var generation = listing.HoldsTheSameAs(_listing) && !shelf.HoldsOthersOfTheSameFiles && ReferenceEquals(thesaurus, _built?.Thesaurus) && IsProved(_built, findings)
            ? SameWith(_built, findings)
            : await BuildAsync(shelf, thesaurus, remarks, cancellationToken);

        // A file that changed under the reader's hands is not what the listing says: the next look must not take it for known.
        _listing = shelfSettled ? listing : null;
        var hasChanged = !ReferenceEquals(generation, _built);
        if (hasChanged) Take(generation);
        else ShowAgain(generation);

        if (settled && !ReferenceEquals(_kept, generation.Wholes)) await KeepAsync(generation, listing, shelf, cancellationToken);

        return (hasChanged, settled);
    }

    private void Take(Generation generation)
    {
        LogNew(generation);
        _built = generation;
        current.Replace(generation);
    }

    /// <summary>What was taken up from a file stands only when the first reading says the same of every file: a tool to read some with may have come or gone.</summary>
    private bool IsProved(Generation built, IReadOnlyList<Finding> findings)
    {
        var wasUnread = _isUnread;
        _isUnread = false;

        return !wasUnread || built.Findings.SequenceEqual(findings);
    }

    private static Generation SameWith(Generation built, IReadOnlyList<Finding> findings) =>
        built.Findings.SequenceEqual(findings) ? built : built with { Findings = findings };

    /// <summary>On a thread of its own, since those of the pool are for people who ask.</summary>
    private Task<Generation> BuildAsync(Shelf shelf, Thesaurus thesaurus, IReadOnlyList<Finding> remarks, CancellationToken cancellationToken)
    {
        var threads = current.Current is null ? Work.AllThreads : 1;

        return Task.Factory.StartNew(() => GenerationBuilder.Build(shelf, thesaurus, remarks, threads), cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private async Task KeepAsync(Generation generation, PolicyListing listing, Shelf shelf, CancellationToken cancellationToken)
    {
        await Task.Factory.StartNew(() => savedIndex.Keep(generation, listing, shelf), cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        _kept = generation.Wholes;
    }

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
