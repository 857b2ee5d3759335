using System.Text;
using PolicyBot.Knowledge.Policies;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Policies;

/// <summary>What owners write down beside a policy that people ask of its sections.</summary>
public sealed class ReadingQuestions
{
    private const string Body = "# Leaving\n\nWe part well.\n\n## What you return\n\nThe badge.\n\n### Examples\n\nKeys too.\n\n## What you keep\n\nYour mug.\n\n### Examples\n\nPhotos too.\n\n## The `log` review\n\nDownloads are looked at.\n";

    [Fact]
    public async Task Questions_stand_with_the_section_below_their_heading()
    {
        var reading = await ReadAsync("\"What you return\":\n  - \"who gets my pass\"\n  - do I hand in my keys?\n\nleaving:\n- may I say goodbye\n\"The log review\": do you check my downloads\n");

        Assert.Empty(reading.Findings);
        Assert.Equal(
            ["Leaving: may I say goodbye", "What you return: who gets my pass, do I hand in my keys?", "The log review: do you check my downloads"],
            Asked(reading));
    }

    [Fact]
    public async Task A_heading_that_stands_twice_is_named_with_the_one_above_it()
    {
        var reading = await ReadAsync("\"What you return > Examples\": [is a stick a key]\n\"Leaving > What you keep > Examples\": [can I take pictures]\n");

        Assert.Empty(reading.Findings);
        Assert.Equal(["Examples: is a stick a key", "Examples: can I take pictures"], Asked(reading));
    }

    [Fact]
    public async Task Named_alone_it_is_told_and_the_others_are_used()
    {
        var reading = await ReadAsync("Examples: [is a stick a key]\nWhat you keep: [is the mug mine]\n");

        Assert.Equal(["What you keep: is the mug mine"], Asked(reading));
        Assert.Equal(new Finding("leaving.questions.yaml", "'Examples': the policy has this heading more than once; write the heading above it, '>' and this one."), Assert.Single(reading.Findings));
    }

    [Fact]
    public async Task Headings_that_the_policy_has_not_are_named_and_the_others_are_used()
    {
        var reading = await ReadAsync("What you sell: [a]\nWhat you buy: [b]\nWhat you eat: [c]\nWhat you burn: [d]\nWhat you keep: [is the mug mine]\n");

        Assert.Equal(["What you keep: is the mug mine"], Asked(reading));
        Assert.Equal("'What you sell', 'What you buy', 'What you eat' and 1 more: the policy has no such heading; write each as it stands there.", Assert.Single(reading.Findings).Sentence);
    }

    [Theory]
    [InlineData("\"What you keep: [", "is not valid YAML near line 2")]
    [InlineData("What you keep: [a]\nWhat you keep: [b]\n", "is not valid YAML near line 3")]
    [InlineData("- who gets my pass", "not a list of headings")]
    [InlineData("just words", "not a list of headings")]
    [InlineData("What you keep: {may I: keep it}", "'What you keep' has entries that are left out")]
    [InlineData("What you keep: [[a, b], '', ~]", "'What you keep' has entries that are left out")]
    [InlineData("[a, b]: c", "the policy has no such heading")]
    public async Task What_cannot_be_understood_is_told_and_the_policy_is_used_without_it(string yaml, string sentence)
    {
        var reading = await ReadAsync(yaml);

        Assert.Empty(Asked(reading));
        Assert.Contains(reading.Findings, finding => finding.File == "leaving.questions.yaml" && finding.Sentence.Contains(sentence, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("What you keep: []\n")]
    public async Task An_empty_file_says_nothing(string yaml)
    {
        var reading = await ReadAsync(yaml);

        Assert.Empty(Asked(reading));
        Assert.Empty(reading.Findings);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public async Task A_file_that_is_nested_without_end_is_told(string opening)
    {
        var reading = await ReadAsync(string.Concat(Enumerable.Repeat(opening, 200_000 / opening.Length)));

        Assert.NotNull(reading.Document);
        Assert.Contains("nests values in values", Assert.Single(reading.Findings).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_and_too_long_ones_are_left_out()
    {
        var reading = await ReadAsync($"What you keep: [{string.Join(", ", Enumerable.Range(0, 61).Select(i => $"may I keep {i}"))}]\nWhat you return: ['{new string('x', 301)}', who gets my pass]\n");

        Assert.Equal(["What you return: who gets my pass", $"What you keep: {string.Join(", ", Enumerable.Range(0, 60).Select(i => $"may I keep {i}"))}"], Asked(reading));
        Assert.Equal(2, reading.Findings.Count(finding => finding.Sentence.Contains("write at most 60 questions of at most 300 characters", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_file_of_more_than_256_KB_is_told_and_the_policy_is_used_without_it()
    {
        var reading = await ReadAsync("What you keep: [is the mug mine]\n#" + new string(' ', 256 * 1024));

        Assert.Empty(Asked(reading));
        Assert.Contains("larger than 256 KB", Assert.Single(reading.Findings).Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hr/leaving.questions.yml", "Holidays: [when]")]
    [InlineData("hr/leaving.policy.yml", "id: [")]
    public async Task What_is_wrong_with_a_file_is_told_by_its_own_name(string name, string yaml)
    {
        using var folder = new Folder();
        folder.Add("hr/leaving.md", name.Contains("questions", StringComparison.Ordinal) ? A.Policy().ToString() : "# Leaving\n\nYou may leave.\n");
        folder.Add(name, yaml);

        Assert.Equal(name, Assert.Single((await folder.ReadAsync()).Findings).File);
    }

    [Fact]
    public async Task A_file_that_is_gone_before_it_is_read_is_told_and_the_policy_is_used_without_it()
    {
        using var folder = new Folder();
        folder.Add("leaving.md", A.Policy());
        var questions = folder.Add("leaving.questions.yaml", "By e-mail: [may I ping it over]\n");
        var source = Assert.Single(new PolicyFolder(folder.Path).List([], CancellationToken.None));
        File.Delete(questions);

        var reading = await new PolicySourceReader(ReadingLimits.Default).ReadAsync(source, CancellationToken.None);

        Assert.Empty(Asked(reading));
        Assert.Equal(new Finding("leaving.questions.yaml", "The file cannot be opened; check that the program may read it."), Assert.Single(reading.Findings));
    }

    [Theory]
    [InlineData("leaving.questions.yaml")]
    [InlineData("leaving.questions.yml")]
    public async Task One_in_another_encoding_is_read_and_named_by_its_own_name(string name)
    {
        using var folder = new Folder();
        folder.Add("leaving.md", A.Policy());
        folder.Add(name, Encoding.Latin1.GetBytes("By e-mail: [may I send a résumé]\n"));

        var shelf = await folder.ReadAsync();

        Assert.Equal(["may I send a résumé"], Assert.Single(shelf.Documents).Blocks.SelectMany(block => block.Questions));
        Assert.Equal(name, Assert.Single(shelf.Findings).File);
    }

    [Fact]
    public async Task They_go_with_a_Word_document_as_well()
    {
        var name = "portable-devices.docx";
        var heading = (await Documents.ReadAsync(name)).Document!.Blocks.Last(block => block.Kind == BlockKind.Heading).Text.Value;

        var reading = await Documents.ReadAsync(name, Documents.Bytes(name), questions: $"\"{heading}\": [what about my stick]\n");

        Assert.Equal([$"{heading}: what about my stick"], Asked(reading));
    }

    [Fact]
    public async Task A_change_of_the_questions_alone_changes_the_fingerprint_and_not_the_version_of_the_policy()
    {
        var bytes = Encoding.UTF8.GetBytes(Body);
        var readings = new[]
        {
            await Documents.ReadAsync("leaving.md", bytes),
            await Documents.ReadAsync("leaving.md", bytes, questions: "id: x\n"),
            await Documents.ReadAsync("leaving.md", bytes, questions: "id: y\n"),
            await Documents.ReadAsync("leaving.md", bytes, sidecar: "id: x\n"),
            await Documents.ReadAsync("leaving.md", bytes, sidecar: "id: x\n", questions: "id: x\n"),
        };

        Assert.Equal(readings.Length, readings.Select(reading => reading.Hash).Distinct().Count());
        Assert.Single(readings.Take(3).Select(reading => reading.Document!.Policy.Version).Distinct());
    }

    private static Task<PolicyReading> ReadAsync(string questions) =>
        Documents.ReadAsync("leaving.md", Encoding.UTF8.GetBytes((A.Policy() with { Id = "leaving", Title = "Leaving", Body = Body }).ToString()), questions: questions);

    private static IEnumerable<string> Asked(PolicyReading reading) => reading.Document!.Blocks
        .Where(block => block.Questions.Count > 0)
        .Select(block => $"{block.Text.Value}: {string.Join(", ", block.Questions)}");
}
