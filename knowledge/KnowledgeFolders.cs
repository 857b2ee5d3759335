namespace PolicyBot.Knowledge;

/// <summary>Makes absolute paths of the folders that were configured.</summary>
internal static class KnowledgeFolders
{
    private const string Shipped = "library";

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
