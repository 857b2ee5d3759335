using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Passages;
using PolicyBot.Knowledge.Policies;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Answers;

public sealed partial class QuotingVerbatim
{
    [Fact]
    public async Task Every_line_of_every_quote_stands_in_the_policy_that_is_cited()
    {
        var shelf = await new PolicyFolders([KnowledgeUnderTest.Library]).ReadAsync(CancellationToken.None);
        var passages = shelf.Documents.SelectMany(PassageMaker.Make).ToList();
        await using var knowledge = await KnowledgeUnderTest.OverAsync();

        var lines = 0;
        var wrong = new List<string>();
        foreach (var question in LibraryQuestion.All)
        {
            if (await knowledge.AskAsync(A.Question(question.Question)) is not Answer.Quoted quoted) continue;

            Assert.InRange(quoted.Citations.Count, 1, 3);
            foreach (var citation in quoted.Citations)
            {
                var cited = passages.Where(passage => passage.Policy.Id == citation.PolicyId && passage.Policy.Version == citation.Version && passage.HeadingPath.SequenceEqual(citation.HeadingPath)).ToList();
                var source = Plain(await File.ReadAllTextAsync(Path.Combine(KnowledgeUnderTest.Library, cited[0].Policy.File)));
                Assert.NotEmpty(citation.Quote);
                Assert.Equal(citation.Quote.Split('\n').Length, citation.Lines.Count);
                foreach (var line in citation.Quote.Split('\n'))
                {
                    lines++;
                    if (!cited.Exists(passage => passage.Text.Contains(line, StringComparison.Ordinal))) wrong.Add($"{question.Id}: not in the passage: {line}");
                    if (!source.Contains(line, StringComparison.Ordinal)) wrong.Add($"{question.Id}: not in {cited[0].Policy.File}: {line}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(lines > 40, $"only {lines} lines were quoted, which shows little");
    }

    [Fact]
    public async Task A_citation_says_what_the_front_matter_says()
    {
        using var folder = new Folder();
        folder.Add("greenhouse.md", A.Policy() with { Id = "greenhouse", Title = "The Greenhouse", Version = "3.1", Effective = "2026-02-02", Owner = "Head Gardener", Review = "2027-02-01", Body = "# The Greenhouse\n\n## Plants\n\n### Watering\n\nWater the orchids every Tuesday.\n" });
        await using var knowledge = await KnowledgeUnderTest.OverAsync(KnowledgeUnderTest.Library, folder.Path);

        var answer = Assert.IsType<Answer.Quoted>(await knowledge.AskAsync(A.Question("when must the orchids in the greenhouse be watered")));

        var citation = answer.Citations[0];
        Assert.Equal(
            ("greenhouse", "The Greenhouse", new DateOnly(2026, 2, 2), "Head Gardener", new DateOnly(2027, 2, 1), "Plants > Watering", "Water the orchids every Tuesday."),
            (citation.PolicyId, citation.PolicyTitle, citation.EffectiveDate!.Value, citation.Owner, citation.ReviewDate!.Value, string.Join(" > ", citation.HeadingPath), citation.Quote));
    }

    [Fact]
    public async Task A_citation_says_which_of_its_lines_are_rows_of_a_table()
    {
        using var folder = new Folder();
        folder.Add("greenhouse.md", A.Policy() with { Id = "greenhouse", Body = "# The Greenhouse\n\n## Watering\n\nHow often the plants are watered:\n\n| Plant | Watered |\n| --- | --- |\n| Orchids | every Tuesday |\n| Ferns | every day |\n\n- Rain water only.\n" });
        await using var knowledge = await KnowledgeUnderTest.OverAsync(folder.Path);

        var citation = Assert.IsType<Answer.Quoted>(await knowledge.AskAsync(A.Question("how often are orchids and ferns watered?"))).Citations[0];

        Assert.Equal("How often the plants are watered:\nPlant | Watered\nOrchids | every Tuesday\nFerns | every day\n- Rain water only.", citation.Quote);
        Assert.Equal([PolicyPageKind.Prose, PolicyPageKind.Header, PolicyPageKind.Row, PolicyPageKind.Row, PolicyPageKind.Item], citation.Lines);
    }

    /// <summary>Takes mark-up off by the simplest means, apart from the reader that the program uses.</summary>
    private static string Plain(string markdown)
    {
        var lines = markdown.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimStart().StartsWith('|') ? Row(line) : line);
        var text = Emphasis().Replace(Link().Replace(string.Join(' ', lines), "${text}"), "");

        return WhiteSpace().Replace(text, " ");
    }

    private static string Row(string line) =>
        string.Join(" | ", line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries)).Trim();

    [GeneratedRegex(@"\[(?<text>[^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\*+|`|(?<!\w)_|_(?!\w)")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
