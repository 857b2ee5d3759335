using PolicyBot.Knowledge.Policies;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Policies;

public sealed class ReadingFrontMatter
{
    [Fact]
    public async Task Every_key_is_read()
    {
        using var folder = new Folder();
        folder.Add("any-name.md", A.Policy() with
        {
            Id = "travel",
            Title = "Travel",
            Version = "1.10",
            Effective = "2026-03-16",
            Owner = "Head of IT Security",
            Review = "2027-03-15",
            Audience = "Legal, contractors",
            Jurisdictions = "de, us-ca, UK",
            Supersedes = "travel@1.9, trips",
        });

        var shelf = await folder.ReadAsync();

        var policy = Assert.Single(shelf.Documents).Policy;
        Assert.Equal("travel", policy.Id);
        Assert.Equal("Travel", policy.Title);
        Assert.Equal("1.10", policy.Version);
        Assert.Equal(new DateOnly(2026, 3, 16), policy.EffectiveDate);
        Assert.Equal("Head of IT Security", policy.Owner);
        Assert.Equal(new DateOnly(2027, 3, 15), policy.ReviewDate);
        Assert.Equal(["legal", "contractors"], policy.Audience);
        Assert.Equal(["DE", "US-CA", "GB"], policy.Jurisdictions);
        Assert.Equal(["travel@1.9", "trips"], policy.Supersedes);
        Assert.Equal("any-name.md", policy.File);
        Assert.Empty(shelf.Findings);
    }

    [Fact]
    public async Task A_file_without_any_is_for_everyone_and_everywhere_and_is_named_by_its_file_and_first_heading()
    {
        using var folder = new Folder();
        folder.Add("Clean_Desk rules.md", "# The Clean Desk\n\nLock papers away.\n");

        var shelf = await folder.ReadAsync();

        var policy = Assert.Single(shelf.Documents).Policy;
        Assert.Equal("clean-desk-rules", policy.Id);
        Assert.Equal("The Clean Desk", policy.Title);
        Assert.Matches("^[0-9a-f]{8}$", policy.Version);
        Assert.Equal(["everyone"], policy.Audience);
        Assert.Empty(policy.Jurisdictions);
        Assert.True(policy.IsInForceOn(DateOnly.MinValue));
        var finding = Assert.Single(shelf.Findings);
        Assert.Equal("Clean_Desk rules.md", finding.File);
        Assert.Contains("id, title, version, effective, owner, review", finding.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("policy", false)]
    [InlineData("referral", true)]
    [InlineData("Referral", true)]
    public async Task What_only_says_whose_matter_it_is_says_so(string? kind, bool isReferral)
    {
        using var folder = new Folder();
        folder.Add("a.md", A.Policy() with { Kind = kind });

        var shelf = await folder.ReadAsync();

        Assert.Equal(isReferral, Assert.Single(shelf.Documents).Policy.IsReferral);
        Assert.Empty(shelf.Findings);
    }

    [Theory]
    [InlineData("referal", "'kind' is 'referal'; write policy or referral, or leave the key out.")]
    [InlineData("[policy, referral]", "'kind' holds more than one value; give it one.")]
    public async Task A_file_of_a_kind_that_is_not_known_is_left_out(string kind, string sentence)
    {
        using var folder = new Folder();
        folder.Add("a.md", A.Policy() with { Kind = kind });

        var shelf = await folder.ReadAsync();

        Assert.Empty(shelf.Documents);
        Assert.StartsWith(sentence, Assert.Single(shelf.Findings).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_names_only_what_is_missing()
    {
        using var folder = new Folder();
        folder.Add("a.md", A.Policy() with { Owner = null, Review = null });

        var finding = Assert.Single((await folder.ReadAsync()).Findings);

        Assert.Contains("does not say owner, review;", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_without_a_number_changes_with_the_text()
    {
        using var folder = new Folder();
        folder.Add("a.md", A.Policy() with { Id = "a", Version = null });
        folder.Add("b.md", A.Policy() with { Id = "b", Version = null, Body = "Other words.\n" });

        var versions = (await folder.ReadAsync()).Documents.Select(document => document.Policy.Version);

        Assert.Equal(2, versions.Distinct().Count());
    }

    [Theory]
    [InlineData("title: [a, b]", "'title' holds more than one value")]
    [InlineData("effective: 5.1.2026", "'effective' is '5.1.2026', which is not a day; write it as 2026-12-31")]
    [InlineData("review: 2026-02-30", "'review' is '2026-02-30', which is not a day")]
    [InlineData("audience: {legal: yes}", "'audience' is not a list")]
    [InlineData("jurisdictions: [Germany]", "'jurisdictions' has an entry that is no two-letter country code")]
    [InlineData("title: Sharing: the rules", "not valid YAML (line 2)")]
    [InlineData("owner: \"no end", "not valid YAML")]
    [InlineData("just words", "not a list of 'key: value' lines")]
    [InlineData("audience: [legal, [nested]]", "'audience' has an empty or nested entry")]
    public void What_decides_who_may_read_and_cannot_be_understood_keeps_the_file_out_and_says_how_to_mend_it(string line, string sentence)
    {
        var findings = new List<Finding>();

        var document = PolicyReader.Read(new PolicyFile("a.md", $"---\n{line}\n---\nLock papers away.\n", "0123456789abcdef"), findings, CancellationToken.None);

        Assert.Null(document);
        var finding = Assert.Single(findings);
        Assert.Equal("a.md", finding.File);
        Assert.Contains(sentence, finding.Sentence, StringComparison.Ordinal);
        Assert.Contains("left out", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Front_matter_that_is_never_closed_keeps_the_file_out()
    {
        var findings = new List<Finding>();

        Assert.Null(PolicyReader.Read(new PolicyFile("a.md", "---\nid: a\n\nLock papers away.\n", "0123456789abcdef"), findings, CancellationToken.None));

        Assert.Contains("no second line of --- closes it", Assert.Single(findings).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Front_matter_of_unlikely_length_keeps_the_file_out()
    {
        var findings = new List<Finding>();

        Assert.Null(PolicyReader.Read(new PolicyFile("a.md", $"---\nid: {new string('a', 20_000)}\n---\nText.\n", "0123456789abcdef"), findings, CancellationToken.None));

        Assert.Contains("longer than 16 KB", Assert.Single(findings).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_key_is_named_and_does_no_harm()
    {
        var findings = new List<Finding>();

        var document = PolicyReader.Read(new PolicyFile("a.md", A.Policy().ToString().Replace("owner:", "ownr:", StringComparison.Ordinal), "0123456789abcdef"), findings, CancellationToken.None);

        Assert.NotNull(document);
        Assert.Contains(findings, finding => finding.Sentence.Contains("unknown key 'ownr'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public void Either_kind_of_line_end_will_do(string lineEnd)
    {
        var text = A.Policy().ToString().Replace("\n", lineEnd, StringComparison.Ordinal);

        var document = Text.Document(text);

        Assert.Equal("sharing", document.Policy.Id);
        Assert.Equal(["Sharing Information", "By e-mail", "Send Confidential files by encrypted e-mail only."], document.Blocks.Select(block => block.Text.Value));
    }
}
