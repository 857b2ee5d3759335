namespace PolicyBot.Knowledge.Policies;

/// <summary>Makes a document of what a file says, and says what its owner should mend.</summary>
internal static class PolicyReader
{
    private const string Everyone = "everyone";

    /// <summary>Reads a file of one of the formats that are text.</summary>
    /// <returns><see langword="null"/> when the file cannot be used; a finding then says why.</returns>
    public static PolicyDocument? Read(PolicyFile file, ICollection<Finding> findings, CancellationToken cancellationToken)
    {
        if (MetadataReader.Read(file, findings) is not var (frontMatter, bodyStart)) return null;

        try
        {
            return Make(file, frontMatter, TextFormats.Read(file.Path, file.Text, bodyStart, cancellationToken), findings);
        }
        catch (UnreadableDocumentException e)
        {
            findings.Add(new Finding(file.Path, e.Message));
            return null;
        }
    }

    /// <inheritdoc cref="Read"/>
    public static PolicyDocument? Make(PolicyFile file, FrontMatter frontMatter, Extraction extraction, ICollection<Finding> findings)
    {
        foreach (var remark in extraction.Remarks) findings.Add(new Finding(file.Path, remark));

        if (extraction.Blocks.All(block => block.Kind == BlockKind.Heading))
        {
            findings.Add(new Finding(file.Path, "The file has no text below its headings, so there is nothing to quote; write it or remove the file."));
            return null;
        }

        if (Jurisdiction.TryRead(frontMatter.Jurisdictions ?? []) is not { } jurisdictions)
        {
            findings.Add(new Finding(file.Path, "'jurisdictions' has an entry that is no two-letter country code such as DE, US or US-CA, nor EU or all." + Finding.LeftOut));
            return null;
        }

        AddMissing(file, frontMatter, findings);

        var blocks = file.Questions is null ? extraction.Blocks : QuestionsReader.Read(file, extraction.Blocks, findings);
        var document = new PolicyDocument(Describe(file, frontMatter, jurisdictions, extraction), blocks);
        foreach (var finding in AuthorityFindings.Of(document)) findings.Add(finding);

        return document;
    }

    private static Policy Describe(PolicyFile file, FrontMatter frontMatter, IReadOnlyList<string> jurisdictions, Extraction extraction) => new()
    {
        Id = IdOf(frontMatter.Id ?? FileNames.Stem(file.Path)),
        Title = frontMatter.Title ?? extraction.Title ?? FirstHeading(extraction.Blocks) ?? TitleOf(file.Path),
        Version = frontMatter.Version ?? file.Hash[..8],
        EffectiveDate = frontMatter.Effective,
        Owner = frontMatter.Owner,
        ReviewDate = frontMatter.Review,
        Audience = AudienceOf(frontMatter.Audience),
        Jurisdictions = jurisdictions,
        Supersedes = frontMatter.Supersedes,
        IsReferral = frontMatter.IsReferral,
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
        if (missing.Count == 0) return;

        findings.Add(file.Sidecar is null && (file.Text.StartsWith("---", StringComparison.Ordinal) || (file.Text.Length > 0 && !TextFormats.IsHtml(file.Path)))
            ? new Finding(file.Path, $"The front matter does not say {string.Join(", ", missing)}; add what is missing between two lines of --- at the top.")
            : new Finding(file.Path, $"Nothing says {string.Join(", ", missing)}; add what is missing to {Path.GetFileName(file.SidecarPath)} beside the file."));
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
}
