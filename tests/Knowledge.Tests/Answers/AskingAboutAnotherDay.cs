using System.Globalization;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Answers;

/// <summary>Asked on 5 October 2026, of a policy that was changed on 1 March 2026 and will be on 1 June 2027.</summary>
public sealed class AskingAboutAnotherDay : IAsyncLifetime
{
    private const string Now = "Which crate does a scrapped prototype go into?";

    private readonly Folder _folder = new();
    private KnowledgeUnderTest _knowledge = null!;

    public async Task InitializeAsync()
    {
        _folder.Add("crates-1.md", Crates("1.0", "2024-01-05", "purple"));
        _folder.Add("crates-2.md", Crates("2.0", "2026-03-01", "yellow"));
        _folder.Add("crates-3.md", Crates("3.0", "2027-06-01", "orange"));
        _folder.Add("board.md", Crates("1.0", "2024-01-05", "crimson") with { Id = "board-crates", Audience = "board" });
        _knowledge = await KnowledgeUnderTest.OverAsync(KnowledgeUnderTest.Library, _folder.Path);
    }

    public async Task DisposeAsync()
    {
        await _knowledge.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(Now, "yellow", null)]
    [InlineData("What did the crates policy say about a scrapped prototype in January?", "purple", "2026-01-31")]
    [InlineData("What did the crates policy say about a scrapped prototype in March?", "yellow", "2026-03-31")]
    [InlineData("What did the crates policy say about a scrapped prototype last year?", "purple", "2025-12-31")]
    [InlineData("What was the rule for the crate of a scrapped prototype before March 2026?", "purple", "2026-02-28")]
    [InlineData("As of 1 May 2025, which crate does a scrapped prototype go into?", "purple", "2025-05-01")]
    [InlineData("What will the crates policy say about a scrapped prototype in June?", "orange", "2027-06-30")]
    [InlineData("What will the crates policy say about a scrapped prototype next month?", "yellow", "2026-11-30")]
    [InlineData("I scrapped a prototype in January, which crate does it go into?", "yellow", null)]
    public async Task It_is_answered_from_what_holds_on_that_day(string question, string colour, string? day)
    {
        var quoted = Assert.IsType<Answer.Quoted>(await _knowledge.AskAsync(A.Question(question)));

        Assert.Equal(day is null ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture), quoted.AsOf);
        Assert.Contains($"the {colour} crate", quoted.Citations[0].Quote, StringComparison.Ordinal);
        Assert.All(quoted.Citations.Skip(1).Concat(quoted.More), citation => Assert.NotEqual("crates", citation.PolicyId));
    }

    [Fact]
    public async Task Before_the_first_version_there_was_nothing_and_that_is_said_of_the_day()
    {
        var abstained = Assert.IsType<Answer.Abstained>(await _knowledge.AskAsync(A.Question("What did the crates policy say about a scrapped prototype in 2019?")));

        Assert.Equal((0, new DateOnly(2019, 12, 31)), (abstained.SearchedPolicies, abstained.AsOf));
        Assert.Empty(abstained.Nearest);
    }

    [Theory]
    [InlineData("What did it say in January?", Now, "purple", "2026-01-31")]
    [InlineData("and what did it say last year?", Now, "purple", "2025-12-31")]
    [InlineData("And last year?", "What did the crates policy say about a scrapped prototype in March?", "purple", "2025-12-31")]
    [InlineData("what about in January", "What did the crates policy say about a scrapped prototype in March?", "purple", "2026-01-31")]
    public async Task The_question_before_says_what_is_meant(string question, string previous, string colour, string day)
    {
        var quoted = Assert.IsType<Answer.Quoted>(await _knowledge.AskAsync(A.Question(question) with { Previous = previous }));

        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), quoted.AsOf);
        Assert.StartsWith("As of ", quoted.Understood, StringComparison.Ordinal);
        Assert.Contains($"the {colour} crate", quoted.Citations[0].Quote, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_understood_is_a_whole_question_that_has_the_same_answer()
    {
        var first = Assert.IsType<Answer.Quoted>(await _knowledge.AskAsync(A.Question("What did it say last year?") with { Previous = Now }));
        var again = Assert.IsType<Answer.Quoted>(await _knowledge.AskAsync(A.Question(first.Understood!)));

        Assert.Equal("As of 31 December 2025: " + Now, first.Understood);
        Assert.Equal(first.AsOf, again.AsOf);
        Assert.Equal(first.Citations.Select(citation => citation.Quote), again.Citations.Select(citation => citation.Quote));
    }

    [Fact]
    public async Task A_question_of_its_own_after_one_about_the_past_is_about_today()
    {
        var quoted = Assert.IsType<Answer.Quoted>(await _knowledge.AskAsync(A.Question(Now) with { Previous = "What did the crates policy say about a scrapped prototype last year?" }));

        Assert.Null(quoted.AsOf);
        Assert.Contains("the yellow crate", quoted.Citations[0].Quote, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_after_a_question_about_today_is_no_question_about_the_past()
    {
        var answer = await _knowledge.AskAsync(A.Question("and in January?") with { Previous = Now });

        Assert.Null(answer.AsOf);
    }

    [Fact]
    public async Task Another_day_opens_no_policy_that_the_asker_may_not_read()
    {
        const string Question = "What did the policy say about the crimson crate for a scrapped prototype in 2025?";

        var stranger = await _knowledge.AskAsync(A.Question(Question));
        var board = await _knowledge.AskAsync(A.Question(Question) with { Audiences = ["board"] });

        Assert.DoesNotContain("crimson", System.Text.Json.JsonSerializer.Serialize<object>(stranger), StringComparison.Ordinal);
        Assert.Contains("crimson", Assert.IsType<Answer.Quoted>(board).Citations[0].Quote, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_version_that_was_replaced_can_still_be_opened() =>
        Assert.Equal(new DateOnly(2026, 3, 1), (await _knowledge.ReadAsync("crates", "1.0"))!.ReplacedOn);

    private static PolicyText Crates(string version, string effective, string colour) => A.Policy() with
    {
        Id = "crates",
        Title = "Crates",
        Version = version,
        Effective = effective,
        Body = $"# Crates\n\n## Scrapped prototypes\n\nA scrapped prototype goes into the {colour} crate.\n",
    };
}
