namespace PolicyBot.Knowledge.Policies;

/// <summary>Which names in a folder of policies mean what.</summary>
internal static class FileNames
{
    private static readonly string[] Read = [".md", ".markdown", ".html", ".htm", ".txt", ".docx", ".pdf"];

    /// <summary>Documents all the same: their owners should know that nobody is answered from them.</summary>
    private static readonly string[] NotRead = [".doc", ".docm", ".dot", ".dotx", ".rtf", ".odt", ".pages", ".wpd", ".xhtml", ".mht", ".mhtml"];

    private static readonly string[] Sidecars = [".policy.yaml", ".policy.yml"];
    private static readonly string[] Questions = [".questions.yaml", ".questions.yml"];

    public static bool IsRead(string name) => Read.Contains(Extension(name), StringComparer.Ordinal);

    public static bool IsOtherDocument(string name) => NotRead.Contains(Extension(name), StringComparer.Ordinal);

    /// <summary>Says who a policy is for and since when.</summary>
    public static bool IsSidecar(string name) => Ending(name, Sidecars) is not null;

    /// <summary>Says what the sections of a policy are asked.</summary>
    public static bool IsQuestions(string name) => Ending(name, Questions) is not null;

    /// <summary>Hidden, or what an editor keeps while a document is open (<c>~$leave.docx</c>, <c>.~lock.leave.odt#</c>, <c>#leave.md#</c>, <c>leave.md~</c>).</summary>
    public static bool IsPassedOver(string name) => name[0] is '.' or '~' or '#' || name[^1] is '~' or '#';

    /// <summary>In lower case, with its dot.</summary>
    public static string Extension(string name) => Path.GetExtension(name).ToLowerInvariant();

    public static string SidecarOf(string path) => Stem(path) + Sidecars[0];

    public static string QuestionsOf(string path) => Stem(path) + Questions[0];

    /// <summary>The path that a document and the files beside it have in common.</summary>
    public static string Stem(string path) =>
        (Ending(path, Sidecars) ?? Ending(path, Questions)) is { } ending ? path[..^ending.Length] : Path.ChangeExtension(path, null);

    private static string? Ending(string path, string[] endings) => Array.Find(endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
