using PolicyBot.Knowledge.Policies.Pdf;

namespace PolicyBot.Knowledge.Policies;

/// <summary>
/// What the policy files said when they were last read. A file is parsed when its fingerprint is new, one that was renamed is not,
/// and one that was sound before and is broken now stays as it was. When a program that PDFs are read with comes, they are read again.
/// </summary>
internal sealed class PolicyReadings(PolicySourceReader reader, PdfPrograms programs)
{
    /// <summary>Two files at a time use the machine well and leave it free for those who ask meanwhile.</summary>
    private const int AtOnce = 2;

    private Dictionary<string, Kept> _kept = new(StringComparer.Ordinal);

    /// <returns>One for each file that could be read, in the same order; and whether none changed under the reader's hands.</returns>
    public async Task<(IReadOnlyList<PolicyReading> Readings, bool AreSettled)> ReadAsync(IReadOnlyList<SourceHash> files, CancellationToken cancellationToken)
    {
        var rereadsPdf = programs.HaveCome();
        var byHash = _kept.Values.Where(kept => !(rereadsPdf && IsPdf(kept.File))).Where(kept => kept.Reading.Document is not null && kept.File.Hash.Length > 0).DistinctBy(kept => kept.File.Hash).ToDictionary(kept => kept.File.Hash, StringComparer.Ordinal);
        var found = new Kept?[files.Count];
        var settled = true;
        await Parallel.ForAsync(
            0,
            files.Count,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (i, token) =>
            {
                var before = _kept.GetValueOrDefault(files[i].Source.FullPath);
                found[i] = (rereadsPdf && IsPdf(files[i]) ? null : Same(files[i], before)) ?? Moved(files[i], byHash, before) ?? await ParseAsync(files[i], before, token);
                if (found[i] is not null) return;

                found[i] = before;
                Volatile.Write(ref settled, false);
            });

        _kept = found.OfType<Kept>().ToDictionary(kept => kept.File.Source.FullPath, StringComparer.Ordinal);

        return (found.OfType<Kept>().Select(Effective).ToList(), settled);
    }

    private static bool IsPdf(SourceHash file) => FileNames.Extension(file.Source.Path) == ".pdf";

    private static Kept? Same(SourceHash file, Kept? before) => before is not null && file.Hash.Length > 0 && before.File.Hash == file.Hash
        ? before with { Reading = before.Reading with { IsAnother = false } }
        : null;

    private static Kept? Moved(SourceHash file, Dictionary<string, Kept> byHash, Kept? before)
    {
        if (!byHash.TryGetValue(file.Hash, out var twin) || twin.Reading.Document is not { } document || OwesToItsName(document.Policy) || IsReadOtherwise(file, document.Policy)) return null;

        var path = file.Source.Path;
        var moved = document with { Policy = document.Policy with { File = path, Folder = file.Source.Root } };
        var (old, now) = (FileNames.Stem(document.Policy.File), FileNames.Stem(path));
        var findings = twin.Reading.Findings.Select(finding => FileNames.Stem(finding.File) == old ? finding with { File = now + finding.File[old.Length..] } : finding).ToList();

        return new Kept(file, new PolicyReading(moved, findings, file.Hash), before?.Good).WithGood();
    }

    /// <summary>The same bytes under another ending are read in another way.</summary>
    private static bool IsReadOtherwise(SourceHash file, Policy policy) =>
        !string.Equals(Path.GetExtension(file.Source.Path), Path.GetExtension(policy.File), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the id or the title may have been made of the file's name, so that another name makes another policy.</summary>
    private static bool OwesToItsName(Policy policy)
    {
        var stem = FileNames.Stem(policy.File);

        return policy.Id == Slug.Of(stem) || policy.Id == "policy" || Slug.Of(policy.Title) == Slug.Of(Path.GetFileName(stem));
    }

    /// <returns><see langword="null"/> when the file changed meanwhile.</returns>
    private async Task<Kept?> ParseAsync(SourceHash file, Kept? before, CancellationToken cancellationToken)
    {
        var source = file.Source;
        var reading = await reader.ReadAsync(source, cancellationToken);
        if (!IsUnchanged(source.FullPath, source.Stamp) || !source.Beside.All(file => IsUnchanged(file.FullPath, file.Stamp))) return null;

        if (reading.Document is { } document)
            reading = reading with { Document = document with { Policy = document.Policy with { Folder = source.Root } }, IsAnother = before is not null && before.File.Hash == file.Hash };

        return new Kept(file, reading, before?.Good).WithGood();
    }

    private static bool IsUnchanged(string path, FileStamp stamp)
    {
        try
        {
            var file = new FileInfo(path);
            if (file.LinkTarget is not null) file = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo;

            return file is { Exists: true } && file.Length == stamp.Length && file.LastWriteTimeUtc == stamp.WrittenAt;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static PolicyReading Effective(Kept kept)
    {
        if (kept.Reading.Document is not null || kept.Good is not { } good) return kept.Reading;

        var findings = kept.Reading.Findings.Select((finding, i) => i > 0
            ? finding
            : finding with { Sentence = $"{finding.Sentence.Replace(Finding.LeftOut, "", StringComparison.Ordinal)} Until then its last good version, {good.Policy.Version}, stays in use." });

        return kept.Reading with { Document = good, Findings = findings.ToList(), IsOlder = true };
    }

    /// <param name="Good">The last document that could be made of this file.</param>
    private sealed record Kept(SourceHash File, PolicyReading Reading, PolicyDocument? Good)
    {
        public Kept WithGood() => this with { Good = Reading.Document ?? Good };
    }
}
