namespace PolicyBot.Knowledge.Policies;

/// <summary>
/// The fingerprints of policy files. A file whose size or time has changed is read for it again at once; any other now and then, since a tool that restores
/// times can leave both as they were over another content.
/// </summary>
internal sealed class SourceHashes(ReadingLimits limits, TimeProvider time)
{
    private const int AtOnce = 2;

    /// <summary>A file that is written without a pause is taken as it is after so long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>How long the same size and time are taken for the same content.</summary>
    private static readonly TimeSpan Trust = TimeSpan.FromMinutes(10);

    /// <summary>Of the files whose time is up, so many are read at one look, and of very many this part of all: nobody who saved an edit may wait for them.</summary>
    private const int FewAnew = 16;
    private const int PartAnew = 100;

    private readonly Settling _settling = new(time);
    private Dictionary<string, Known> _known = new(StringComparer.Ordinal);
    private bool _isFirst = true;

    /// <returns>In the same order; without files that are new and still being written.</returns>
    public async Task<(IReadOnlyList<SourceHash> Files, bool AreSettled)> ReadAsync(IReadOnlyList<PolicySource> sources, CancellationToken cancellationToken)
    {
        var found = new Known[sources.Count];
        var anew = Doubted(sources.Count);
        await Parallel.ForAsync(
            0,
            sources.Count,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (i, token) => found[i] = await ReadAsync(sources[i], anew.Contains(sources[i].FullPath), token));

        _known = found.ToDictionary(known => known.Source.FullPath, StringComparer.Ordinal);
        _isFirst = false;

        return (found.Where(known => known.Hash is not null).Select(known => new SourceHash(known.Source, known.Hash!)).ToList(), found.All(known => known.IsSettled));
    }

    /// <summary>Those that were read longest ago.</summary>
    private HashSet<string> Doubted(int files) => _known.Values
        .Where(known => known.Sureness == Sureness.Sure && time.GetElapsedTime(known.ReadAt) >= Trust)
        .OrderBy(known => known.ReadAt)
        .Take(Math.Max(FewAnew, files / PartAnew))
        .Select(known => known.Source.FullPath)
        .ToHashSet(StringComparer.Ordinal);

    private async Task<Known> ReadAsync(PolicySource source, bool isDoubted, CancellationToken cancellationToken)
    {
        var known = _known.GetValueOrDefault(source.FullPath) ?? new Known(source, null, Sureness.Unsure, null, 0);
        if (known.Sureness == Sureness.Sure && known.Source == source && !isDoubted) return known;

        if (!_isFirst && _settling.IsBeingWritten(source) && (known.WaitsSince is not { } since || time.GetElapsedTime(since) < Patience))
            return known with { Sureness = Sureness.Unsettled, WaitsSince = known.WaitsSince ?? time.GetTimestamp() };

        var hash = await HashAsync(source, cancellationToken);
        var sureness = (hash, _settling.CanBeToldByStamp(source)) switch
        {
            (null, _) => Sureness.Unsettled,
            (_, true) => Sureness.Sure,
            _ => Sureness.Unsure,
        };

        return new Known(source, hash ?? "", sureness, null, time.GetTimestamp());
    }

    /// <returns>Empty when the file is too large; <see langword="null"/> when it cannot be read just now.</returns>
    private async Task<string?> HashAsync(PolicySource source, CancellationToken cancellationToken)
    {
        try
        {
            if (await FileContent.TryReadAsync(source.FullPath, source.Stamp, limits.LargestFile, cancellationToken) is not { } file) return "";

            var (sidecar, questions) = (await ReadAsync(source.Sidecar, cancellationToken), await ReadAsync(source.Questions, cancellationToken));

            return (source.Sidecar is null || sidecar is not null) && (source.Questions is null || questions is not null)
                ? FileContent.Fingerprint(file, sidecar, questions)
                : "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // the reading of it, which comes next, makes the finding
        }
    }

    private async Task<byte[]?> ReadAsync(FileBeside? file, CancellationToken cancellationToken) =>
        file is null ? null : await FileContent.TryReadAsync(file.FullPath, file.Stamp, limits.LargestFile, cancellationToken);

    private enum Sureness
    {
        /// <summary>The same size and time mean the same content.</summary>
        Sure,

        /// <summary>Written so lately that size and time may stay the same over another write.</summary>
        Unsure,

        /// <summary>Being written, or out of reach.</summary>
        Unsettled,
    }

    /// <param name="Source">As it was when the hash was made.</param>
    /// <param name="Hash"><see langword="null"/> when there is none yet.</param>
    /// <param name="WaitsSince">Timestamp of the first look that found it being written.</param>
    /// <param name="ReadAt">Timestamp of the reading that the hash was made of.</param>
    private sealed record Known(PolicySource Source, string? Hash, Sureness Sureness, long? WaitsSince, long ReadAt)
    {
        public bool IsSettled => Sureness != Sureness.Unsettled;
    }
}
