using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge;

/// <summary>Makes absolute paths of the folders that were configured.</summary>
internal static class KnowledgeFolders
{
    private const string Shipped = "library";

    /// <summary>Thesaurus files stand in the content root, and those of the company beside its policies.</summary>
    public static KnowledgePlaces Places(KnowledgeOptions options, string contentRoot)
    {
        var policies = Resolve(options, contentRoot);

        return new KnowledgePlaces(policies, [contentRoot, .. policies]);
    }

    /// <returns><see langword="null"/> when no index is to be kept.</returns>
    public static string? IndexFile(KnowledgeOptions options, string contentRoot) =>
        string.IsNullOrWhiteSpace(options.IndexFile) ? null : Path.GetFullPath(options.IndexFile.Trim(), contentRoot);

    /// <summary>Beside the index.</summary>
    /// <returns><see langword="null"/> when no index is to be kept.</returns>
    public static string? VectorsFile(KnowledgeOptions options, string contentRoot)
    {
        if (IndexFile(options, contentRoot) is not { } index) return null;

        var beside = Path.ChangeExtension(index, ".vectors");

        return beside == index ? index + ".vectors" : beside;
    }

    public static IReadOnlyList<string> Resolve(KnowledgeOptions options, string contentRoot)
    {
        var named = options.Folders.Count == 0 ? [Shipped] : options.Folders;

        return named
            .Where(folder => !string.IsNullOrWhiteSpace(folder))
            .Select(folder => Path.GetFullPath(folder!.Trim(), contentRoot))
            .Distinct(StringComparer.Ordinal)
            .ToList();
    }
}
