using System.Text.RegularExpressions;

namespace PolicyBot.Knowledge.Policies;

/// <summary>Makes a document of a file, and says what its owner should mend.</summary>
internal static partial class PolicyReader
{
    private const string Everyone = "everyone";

    /// <returns><see langword="null"/> when the file cannot be used; a finding then says why.</returns>
    public static PolicyDocument? Read(PolicyFile file, ICollection<Finding> findings)
    {
        var frontMatter = new FrontMatter();
        var bodyStart = 0;
        switch (FrontMatterReader.Read(file.Text))
        {
            case FrontMatterResult.Broken broken:
                findings.Add(new Finding(file.Path, broken.Sentence + " Until then the file is left out."));
                return null;

            case FrontMatterResult.Read read:
                (frontMatter, bodyStart) = (read.FrontMatter, read.BodyStart);
                foreach (var remark in read.Remarks) findings.Add(new Finding(file.Path, remark));
                break;
        }

        if (MarkdownReader.TryRead(file.Text, bodyStart) is not { } blocks)
        {
            findings.Add(new Finding(file.Path, "The Markdown is nested too deeply to be read; flatten its lists and quotes."));
            return null;
        }

        if (blocks.All(block => block.Kind == BlockKind.Heading))
        {
            findings.Add(new Finding(file.Path, "The file has no text below its headings, so there is nothing to quote; write it or remove the file."));
            return null;
        }

        if (Jurisdiction.TryRead(frontMatter.Jurisdictions ?? []) is not { } jurisdictions)
        {
            findings.Add(new Finding(file.Path, "'jurisdictions' has an entry that is no two-letter country code such as DE, US or US-CA, nor EU or all. Until then the file is left out."));
            return null;
        }

        AddMissing(file, frontMatter, findings);

        return new PolicyDocument(Describe(file, frontMatter, jurisdictions, blocks), blocks);
    }

    private static Policy Describe(PolicyFile file, FrontMatter frontMatter, IReadOnlyList<string> jurisdictions, IReadOnlyList<Block> blocks) => new()
    {
        Id = IdOf(frontMatter.Id ?? WithoutExtension().Replace(file.Path, "")),
        Title = frontMatter.Title ?? FirstHeading(blocks) ?? TitleOf(file.Path),
        Version = frontMatter.Version ?? file.Hash[..8],
        EffectiveDate = frontMatter.Effective,
        Owner = frontMatter.Owner,
        ReviewDate = frontMatter.Review,
        Audience = AudienceOf(frontMatter.Audience),
        Jurisdictions = jurisdictions,
        Supersedes = frontMatter.Supersedes,
        File = file.Path,
    };

    private static void AddMissing(PolicyFile file, FrontMatter frontMatter, ICollection<Finding> findings)
    {
        (string Key, bool Missing)[] wanted =
        [
            ("id", frontMatter.Id is null), ("title", frontMatter.Title is null), ("version", frontMatter.Version is null),
            ("effective", frontMatter.Effective is null), ("owner", frontMatter.Owner is null), ("review", frontMatter.Review is null),
        ];

        var missing = wanted.Where(key => key.Missing).Select(key => key.Key).ToList();
        if (missing.Count > 0)
            findings.Add(new Finding(file.Path, $"The front matter does not say {string.Join(", ", missing)}; add what is missing between two lines of --- at the top."));
    }

    private static string IdOf(string written) => Slug.Of(written) is { Length: > 0 } slug ? slug : "policy";

    private static string? FirstHeading(IReadOnlyList<Block> blocks) =>
        blocks.FirstOrDefault(block => block.Kind == BlockKind.Heading && block.Text.Value.Length > 0)?.Text.Value;

    private static string TitleOf(string path) => Path.GetFileNameWithoutExtension(path).Replace('-', ' ').Replace('_', ' ').Trim();

    private static List<string> AudienceOf(IReadOnlyList<string>? written)
    {
        var names = (written ?? []).Select(name => name.ToLowerInvariant()).Distinct(StringComparer.Ordinal).ToList();
        return names.Count == 0 || names.Contains("all", StringComparer.Ordinal) ? [Everyone] : names;
    }

    [GeneratedRegex(@"\.(md|markdown)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex WithoutExtension();
}
