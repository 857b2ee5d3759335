using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Answers;

public sealed class OpeningAPolicy : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_anchor_of_a_citation_leads_to_the_quoted_lines()
    {
        await using var knowledge = await KnowledgeUnderTest.OverAsync(KnowledgeUnderTest.Library);
        var quoted = Assert.IsType<Answer.Quoted>(await knowledge.AskAsync(A.Question("What do I do when my laptop is stolen?")));

        foreach (var citation in quoted.Citations)
        {
            var page = await knowledge.ReadAsync(citation.PolicyId, citation.Version);
            var (anchor, first, last) = Parse(citation.Anchor);
            var passage = Assert.Single(page!.Passages, passage => passage.Anchor == anchor);
            Assert.Equal(citation.HeadingPath, passage.HeadingPath);
            var lines = passage.Lines.Select(line => line.Text).ToList();
            var quote = citation.Quote.Split('\n');
            Assert.StartsWith(lines[(first ?? 1) - 1], quote[0], StringComparison.Ordinal);
            Assert.EndsWith(lines[(last ?? lines.Count) - 1], quote[^1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_policy_for_others_looks_like_one_that_does_not_exist()
    {
        _folder.Add("board.md", A.Policy() with { Id = "board", Version = "2", Audience = "board" });
        await using var knowledge = await KnowledgeUnderTest.OverAsync(_folder.Path);

        Assert.NotNull(await knowledge.ReadAsync("board", "2", "board"));
        Assert.Null(await knowledge.ReadAsync("board", "2"));
        Assert.Null(await knowledge.ReadAsync("no-such-policy", "2", "board"));
        Assert.Null(await knowledge.ReadAsync("board", "1", "board"));
    }

    [Fact]
    public async Task A_line_of_a_list_says_how_deep_it_stands()
    {
        _folder.Add("sharing.md", A.Policy() with { Version = "2", Body = "Before you send:\n\n1. Ask:\n   - the owner\n     - by mail\n   - Legal\n2. Wait.\n" });
        await using var knowledge = await KnowledgeUnderTest.OverAsync(_folder.Path);

        var page = await knowledge.ReadAsync("sharing", "2");

        Assert.Equal([0, 1, 2, 3, 2, 1], Assert.Single(page!.Passages).Lines.Select(line => line.Depth));
    }

    private static (string Passage, int? First, int? Last) Parse(string anchor)
    {
        if (anchor.Split('.') is not [var passage, var range]) return (anchor, null, null);

        var ends = range.Split('-').Select(int.Parse).ToList();

        return (passage, ends[0], ends[1]);
    }
}
