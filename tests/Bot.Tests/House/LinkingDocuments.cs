using System.Text.RegularExpressions;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.House;

public sealed partial class LinkingDocuments
{
    [Fact]
    public void Every_link_between_our_pages_leads_somewhere() =>
        Findings.None(Sources.Texts.Where(path => path.EndsWith(".md", StringComparison.Ordinal)).SelectMany(Broken));

    private static IEnumerable<string> Broken(string page)
    {
        foreach (var target in Link().Matches(Sources.Read(page)).Select(match => Uri.UnescapeDataString(match.Groups["target"].Value)))
        {
            var (path, anchor) = target.Split('#', 2) is [var before, var after] ? (before, after) : (target, "");
            var file = path.Length == 0 ? page : Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, path))).Replace('\\', '/');
            var full = Path.Combine(Repository.Root, file);
            if (!File.Exists(full) && !Directory.Exists(full))
            {
                yield return $"{page} links to {target}, which does not exist: mend the path, or take the link out.";
            }
            else if (anchor.Length > 0 && file.EndsWith(".md", StringComparison.Ordinal) && !Anchors(file).Contains(anchor, StringComparer.Ordinal))
            {
                yield return $"{page} links to {target}, but {file} has no such heading. It has: {string.Join(", ", Anchors(file))}.";
            }
        }
    }

    /// <summary>As GitHub makes them of headings.</summary>
    private static IEnumerable<string> Anchors(string page) =>
        Heading().Matches(Sources.Read(page)).Select(match => NotInAnchors().Replace(match.Groups["text"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\((?!https?:|mailto:|data:)(?<target>[^)\s]+)(?:\s+""[^""]*"")?\)", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6} (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();
}
