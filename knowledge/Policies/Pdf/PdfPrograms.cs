namespace PolicyBot.Knowledge.Policies.Pdf;

/// <summary>Whether the programs that PDFs are read with are on this machine: they may be installed while this one runs.</summary>
internal sealed class PdfPrograms(ReadingLimits limits)
{
    private readonly IReadOnlyList<string> _names = [limits.PdfToText, .. PdfToHtml.PathOf(limits.PdfToText) is { } beside ? [beside] : Array.Empty<string>()];
    private HashSet<string>? _before;
    private bool _came;

    /// <summary>
    /// Whether one is there now that was not when this was asked before, or has come just then: a package puts its parts in place one after the other, and a
    /// program without its libraries fails.
    /// </summary>
    public bool HaveCome()
    {
        var there = _names.Where(IsThere).ToHashSet(StringComparer.Ordinal);
        var (come, came) = (_before is not null && !there.IsSubsetOf(_before), _came);
        (_before, _came) = (there, come);

        return come || came;
    }

    /// <summary>As a program is found that is started by its name.</summary>
    private static bool IsThere(string name) => Path.GetFileName(name) != name
        ? File.Exists(name)
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Prepend(AppContext.BaseDirectory)
            .Any(folder => File.Exists(Path.Combine(folder, name)) || (OperatingSystem.IsWindows() && File.Exists(Path.Combine(folder, name + ".exe"))));
}
