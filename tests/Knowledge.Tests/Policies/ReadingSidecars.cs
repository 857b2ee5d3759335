using PolicyBot.Knowledge.Policies;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Policies;

public sealed class ReadingSidecars
{
    private const string Full = "id: leave\ntitle: Leave\nversion: '2.1'\neffective: 2026-01-05\nowner: People\nreview: 2027-01-04\naudience: [managers]\njurisdictions: [DE]\nsupersedes: [old-leave]\n";

    [Theory]
    [InlineData("portable-devices.docx")]
    [InlineData("portable-devices.html")]
    [InlineData("portable-devices.txt")]
    public async Task A_sidecar_says_who_a_policy_is_for_and_since_when(string name)
    {
        var reading = await Documents.ReadAsync(name, Documents.Bytes(name), sidecar: Full);

        var policy = reading.Document!.Policy;
        Assert.Equal(("leave", "Leave", "2.1", "People"), (policy.Id, policy.Title, policy.Version, policy.Owner));
        Assert.Equal((new DateOnly(2026, 1, 5), new DateOnly(2027, 1, 4)), (policy.EffectiveDate, policy.ReviewDate));
        Assert.Equal(["managers"], policy.Audience);
        Assert.Equal(["DE"], policy.Jurisdictions);
        Assert.Equal(["old-leave"], policy.Supersedes);
        Assert.Empty(reading.Findings);
    }

    [Theory]
    [InlineData("portable-devices.docx")]
    [InlineData("portable-devices.html")]
    public async Task Without_one_the_first_heading_is_the_title_and_what_is_missing_is_named(string name)
    {
        var reading = await Documents.ReadAsync(name);

        Assert.Equal("Portable Devices", reading.Document!.Policy.Title);
        var finding = Assert.Single(reading.Findings);
        Assert.Contains("id, title, version, effective, owner, review", finding.Sentence, StringComparison.Ordinal);
        Assert.Contains("portable-devices.policy.yaml beside the file", finding.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("effective: soon", "'effective' is 'soon', which is not a day")]
    [InlineData("id: [", "is not valid YAML")]
    [InlineData("just words", "not a list of 'key: value' lines")]
    [InlineData("audience: {a: b}", "'audience' is not a list")]
    public async Task A_broken_one_leaves_the_policy_out_rather_than_show_it_to_everyone(string yaml, string word)
    {
        var reading = await Documents.ReadAsync("portable-devices.docx", Documents.Bytes("portable-devices.docx"), sidecar: yaml);

        Assert.Null(reading.Document);
        var finding = Assert.Single(reading.Findings);
        Assert.Equal("portable-devices.policy.yaml", finding.File);
        Assert.Contains(word, finding.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public async Task One_that_is_nested_without_end_is_refused(string opening)
    {
        var reading = await Documents.ReadAsync("portable-devices.docx", Documents.Bytes("portable-devices.docx"), sidecar: string.Concat(Enumerable.Repeat(opening, 16_000 / opening.Length)));

        Assert.Null(reading.Document);
        Assert.Single(reading.Findings);
    }

    [Fact]
    public async Task Front_matter_wins_over_a_sidecar_and_its_owner_is_told()
    {
        var reading = await Documents.ReadAsync("sharing.md", System.Text.Encoding.UTF8.GetBytes(A.Policy().ToString()), sidecar: Full);

        Assert.Equal("sharing", reading.Document!.Policy.Id);
        Assert.Equal(
            new Finding("sharing.policy.yaml", "The document has front matter of its own, which is used, and this file is not; remove one of the two."),
            Assert.Single(reading.Findings));
    }

    [Fact]
    public async Task A_change_of_the_sidecar_alone_changes_the_fingerprint()
    {
        var bytes = Documents.Bytes("portable-devices.docx");

        var hashes = new[] { (await Documents.ReadAsync("a.docx", bytes)).Hash, (await Documents.ReadAsync("a.docx", bytes, sidecar: Full)).Hash, (await Documents.ReadAsync("a.docx", bytes, sidecar: Full + "\n")).Hash };

        Assert.Equal(3, hashes.Distinct().Count());
    }
}
