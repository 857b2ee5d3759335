using PolicyBot.Knowledge.Policies;
using YamlDotNet.Core;

namespace PolicyBot.Knowledge.Index;

/// <summary>All files <c>thesaurus*.yaml</c>. Remembers what they said, so that one that is broken now stays as it was.</summary>
/// <param name="folders">Where to look; files in sub-folders are not read.</param>
internal sealed class ThesaurusFiles(IEnumerable<string> folders, TimeProvider time)
{
    private readonly Settling _settling = new(time);
    private List<Kept> _kept = [];
    private Thesaurus? _thesaurus;

    /// <param name="findings">Receives what is wrong with a file.</param>
    /// <returns>The very same thesaurus as before when no file has changed; and whether none is being written or out of reach.</returns>
    public async Task<(Thesaurus Thesaurus, bool IsSettled)> ReadAsync(ICollection<Finding> findings, CancellationToken cancellationToken)
    {
        var settled = true;
        var now = new List<Kept>();
        foreach (var path in folders.SelectMany(folder => List(folder, findings)))
        {
            var kept = await ReadAsync(path, _kept.Find(kept => kept.Path == path), cancellationToken);
            settled &= kept.IsSettled;
            now.Add(kept);
            if (kept.Fault is { } fault)
                findings.Add(new Finding(Path.GetFileName(path), $"{fault} Until then {(kept.Entries is null ? "it is left out" : "what it said before stays in use")}."));
        }

        if (_thesaurus is null || !now.Select(kept => kept.Entries).SequenceEqual(_kept.Select(kept => kept.Entries)))
            _thesaurus = new Thesaurus(now.SelectMany(kept => kept.Entries ?? []).ToList());

        _kept = now;

        return (_thesaurus, settled);
    }

    private static IEnumerable<string> List(string folder, ICollection<Finding> findings)
    {
        try
        {
            return Directory.Exists(folder) ? Directory.GetFiles(folder, "thesaurus*.yaml").Order(StringComparer.Ordinal) : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(new Finding(folder, "The folder cannot be looked through for thesaurus files; check that the program may read it."));
            return [];
        }
    }

    private async Task<Kept> ReadAsync(string path, Kept? before, CancellationToken cancellationToken)
    {
        if (before is not null && _settling.IsBeingWritten(File.GetLastWriteTimeUtc(path))) return before with { IsSettled = false };

        try
        {
            var text = await File.ReadAllTextAsync(path, cancellationToken);
            if (before is not null && before.Text == text) return before with { IsSettled = true };

            try
            {
                return new Kept(path, text, ThesaurusReader.Parse(text), null, IsSettled: true);
            }
            catch (YamlException e)
            {
                var fault = $"The thesaurus cannot be read near line {e.Start.Line + 1} ({e.Message.TrimEnd('.')}); mend it as the other thesaurus files are written.";
                return new Kept(path, text, before?.Entries, fault, IsSettled: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Kept(path, null, before?.Entries, "The thesaurus cannot be opened; check that the program may read it.", IsSettled: false);
        }
    }

    /// <param name="Text">As it was last read; <see langword="null"/> when it could not be opened.</param>
    /// <param name="Entries">Of the last sound text; <see langword="null"/> when there was none.</param>
    /// <param name="Fault">What is wrong with the text.</param>
    private sealed record Kept(string Path, string? Text, IReadOnlyList<ThesaurusEntry>? Entries, string? Fault, bool IsSettled);
}
