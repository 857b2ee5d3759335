using System.Text.RegularExpressions;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.House;

/// <summary>The files of this repository, without what builds and package managers put there.</summary>
internal static partial class Sources
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", ".git", ".vs", ".idea", "artifacts", "data", "TestResults", "BenchmarkDotNet.Artifacts"];

    private static readonly string[] NoText = [".png", ".jpg", ".ico", ".docx", ".pdf", ".zip", ".db", ".gz"];

    /// <summary>Every text file, by its path below the root, with forward slashes.</summary>
    public static IReadOnlyList<string> Texts { get; } =
    [
        .. Walk(new DirectoryInfo(Repository.Root))
            .Where(path => !NoText.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>C# below a folder of the root.</summary>
    public static IEnumerable<string> Code(string folder) =>
        Texts.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    /// <summary>Without comments, which may name whatever they explain.</summary>
    public static string ReadCode(string path) => Comments().Replace(Read(path), "");

    private static IEnumerable<string> Walk(DirectoryInfo folder) =>
        folder.EnumerateFiles().Select(file => Path.GetRelativePath(Repository.Root, file.FullName).Replace('\\', '/'))
            .Concat(folder.EnumerateDirectories().Where(child => !NotOurs.Contains(child.Name, StringComparer.Ordinal)).SelectMany(Walk));

    [GeneratedRegex(@"^\s*//.*$|(?<=[;{}),]\s*)//.*$", RegexOptions.Multiline)]
    private static partial Regex Comments();
}
