using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Answers;

public sealed class ChoosingCitations : IDisposable
{
    private const string Question = "How long may a greenhouse key be kept?";

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_heading_that_names_what_is_asked_decides_between_passages_that_say_the_same() =>
        Assert.Equal("Keeping a greenhouse key", await FirstAsync("Doors, lamps, tools and visitors", "Keeping a greenhouse key"));

    [Fact]
    public async Task A_heading_that_shares_one_word_and_names_much_else_does_not_win() =>
        Assert.Equal("Section 7", await FirstAsync("Greenhouse doors, lamps, tools, hoses, visitors and fire drills", "Section 7"));

    [Fact]
    public async Task Who_asks_for_a_time_is_shown_the_passage_that_has_one()
    {
        Add("## Keys and their places\n\nA greenhouse key is kept on the hook.\n\n## Keys and their times\n\nA greenhouse key is kept for 3 days.");

        Assert.Equal("Keys and their times", await FirstAsync());
    }

    [Fact]
    public async Task Key_words_are_answered_from_a_section_that_they_name()
    {
        Add("## Greenhouse key deposit\n\nFor each one we take a coin, which is given back in autumn.");
        await using var knowledge = await KnowledgeUnderTest.OverAsync(KnowledgeUnderTest.Library, _folder.Path);

        Assert.Equal("greenhouse", Assert.IsType<Answer.Quoted>(await knowledge.AskAsync(A.Question("greenhouse key deposit"))).Citations[0].PolicyId);
    }

    private async Task<string> FirstAsync(string one, string other)
    {
        Add($"## {one}\n\nA greenhouse key may be kept for 3 days by a gardener.\n\n## {other}\n\nA greenhouse key may be kept for 4 days by a guest.");

        return await FirstAsync();
    }

    private async Task<string> FirstAsync()
    {
        await using var knowledge = await KnowledgeUnderTest.OverAsync(KnowledgeUnderTest.Library, _folder.Path);

        return Assert.IsType<Answer.Quoted>(await knowledge.AskAsync(A.Question(Question))).Citations[0].HeadingPath[^1];
    }

    private void Add(string body) => _folder.Add("greenhouse.md", A.Policy() with { Id = "greenhouse", Title = "House Rules", Body = $"# House Rules\n\n{body}\n" });
}
