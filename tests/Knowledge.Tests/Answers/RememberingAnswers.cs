using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Answers;

/// <summary>The same question, asked again within minutes, is not searched for again; nobody can tell but by the clock.</summary>
public sealed class RememberingAnswers : IDisposable
{
    private const string Text = "Which crate does a scrapped prototype go into?";

    private readonly Folder _folder = new();
    private readonly MovableClock _clock = new();
    private readonly SmallModel _model = new();

    public void Dispose()
    {
        _folder.Dispose();
        _model.Dispose();
    }

    [Fact]
    public async Task The_same_question_has_the_very_same_answer()
    {
        await using var knowledge = await OverCratesAsync();

        Assert.Same(await knowledge.AskAsync(A.Question(Text)), await knowledge.AskAsync(A.Question(Text)));
    }

    [Fact]
    public async Task So_has_an_abstention()
    {
        await using var knowledge = await OverCratesAsync();
        var unanswered = A.Question("What is the dress code on Fridays?");

        var first = Assert.IsType<Answer.Abstained>(await knowledge.AskAsync(unanswered));

        Assert.Same(first, await knowledge.AskAsync(unanswered));
    }

    [Fact]
    public async Task A_question_of_its_own_is_the_same_whatever_was_asked_before()
    {
        await using var knowledge = await OverCratesAsync();

        var first = await knowledge.AskAsync(A.Question(Text));

        Assert.Same(first, await knowledge.AskAsync(A.Question(Text) with { Previous = "Who may open the gate at night?" }));
    }

    [Fact]
    public async Task A_follow_up_is_made_whole_by_the_question_before_it_and_by_no_other()
    {
        await using var knowledge = await OverCratesAsync();
        var followUp = A.Question("and who approves that?");

        var alone = await knowledge.AskAsync(followUp);
        var crates = await knowledge.AskAsync(followUp with { Previous = Text });
        var gates = await knowledge.AskAsync(followUp with { Previous = "Who may open the gate at night?" });

        Assert.Null(alone.Understood);
        Assert.Contains("crate", crates.Understood, StringComparison.Ordinal);
        Assert.Contains("gate", gates.Understood, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_read_more_or_less_is_answered_apart()
    {
        _folder.Add("board.md", A.Policy() with { Id = "board-crates", Audience = "board", Body = "# Board crates\n\n## Scrapped prototypes of the board\n\nA scrapped prototype of the board goes into the golden crate.\n" });
        await using var knowledge = await OverCratesAsync();

        var asked = A.Question("Which crate does a scrapped prototype of the board go into?");

        var board = await knowledge.AskAsync(asked with { Audiences = ["board"] });
        var everyone = await knowledge.AskAsync(asked);
        var oddly = await knowledge.AskAsync(asked with { Audiences = ["\"board\""] });

        Assert.Contains("golden", Quotes(board), StringComparison.Ordinal);
        Assert.DoesNotContain("golden", Quotes(everyone), StringComparison.Ordinal);
        Assert.DoesNotContain("golden", Quotes(oddly), StringComparison.Ordinal);
        Assert.Same(board, await knowledge.AskAsync(asked with { Audiences = ["board"] }));
    }

    [Fact]
    public async Task Another_place_and_another_day_are_answered_apart()
    {
        await using var knowledge = await OverCratesAsync();

        var answers = new[]
        {
            await knowledge.AskAsync(A.Question(Text)),
            await knowledge.AskAsync(A.Question(Text) with { Jurisdiction = "DE" }),
            await knowledge.AskAsync(A.Question(Text) with { On = A.Monday.AddDays(1) }),
        };

        Assert.Equal(3, answers.Distinct(ReferenceEqualityComparer.Instance).Count());
    }

    [Fact]
    public async Task An_edit_shows_at_the_next_question_and_a_removed_policy_is_gone_at_once()
    {
        await using var knowledge = await OverCratesAsync();
        Assert.Contains("blue", Quotes(await knowledge.AskAsync(A.Question(Text))), StringComparison.Ordinal);

        _folder.Add("crates.md", Crates("green"));
        await Eventually.IsTrue(async () => Quotes(await knowledge.AskAsync(A.Question(Text))).Contains("green", StringComparison.Ordinal));

        File.Delete(Path.Combine(_folder.Path, "crates.md"));
        Assert.DoesNotContain("crate", Quotes(await knowledge.AskAsync(A.Question(Text))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_five_minutes_nothing_of_it_is_left()
    {
        await using var knowledge = await OverCratesAsync();
        _clock.StoppedAt = _clock.GetUtcNow();
        var first = await knowledge.AskAsync(A.Question(Text));

        _clock.StoppedAt += AnswerMemory.Longest - TimeSpan.FromSeconds(1);
        Assert.Same(first, await knowledge.AskAsync(A.Question(Text)));

        _clock.StoppedAt += TimeSpan.FromSeconds(1);
        Assert.NotSame(first, await knowledge.AskAsync(A.Question(Text)));
    }

    [Fact]
    public async Task Of_very_many_questions_the_older_ones_make_room()
    {
        await using var knowledge = await OverCratesAsync();
        var first = await knowledge.AskAsync(A.Question(Text));

        for (var i = 0; i < AnswerMemory.Most; i++) await knowledge.AskAsync(A.Question($"{Text} {i}"));

        Assert.NotSame(first, await knowledge.AskAsync(A.Question(Text)));
    }

    [Fact]
    public async Task Many_who_ask_at_once_are_told_the_same()
    {
        await using var knowledge = await OverCratesAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => knowledge.AskAsync(A.Question(Text)))));

        Assert.Single(answers.Select(Quotes).Distinct(StringComparer.Ordinal));
        Assert.Contains("blue", Quotes(answers[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_failing_model_had_no_say_in_is_not_remembered()
    {
        await using var knowledge = await OverCratesAsync(services => services.AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(_model));
        await Eventually.IsTrue(async () =>
        {
            await knowledge.AskAsync(A.Question($"warm {_model.Asked.Count}"));
            return _model.Asked.Any(text => text.StartsWith("warm", StringComparison.Ordinal));
        });

        _model.Instead = () => throw new HttpRequestException("down");
        var first = await knowledge.AskAsync(A.Question(Text));

        Assert.NotSame(first, await knowledge.AskAsync(A.Question(Text)));
    }

    private async Task<KnowledgeUnderTest> OverCratesAsync(Action<IServiceCollection>? more = null)
    {
        _folder.Add("crates.md", Crates("blue"));
        _folder.Add("gates.md", A.Policy() with { Id = "gates", Body = "# Gates\n\n## Opening a gate at night\n\nOnly the guard may open the gate at night. The head of security approves it.\n" });
        var knowledge = new KnowledgeUnderTest([_folder.Path], services: services =>
        {
            services.AddSingleton<TimeProvider>(_clock);
            more?.Invoke(services);
        });
        await knowledge.StartAsync();
        await knowledge.AskAsync(A.Question("first"));

        return knowledge;
    }

    private static PolicyText Crates(string color) => A.Policy() with
    {
        Id = "crates",
        Body = $"# Crates\n\n## Scrapped prototypes\n\nA scrapped prototype goes into the {color} crate. The head of the workshop approves it.\n",
    };

    private static string Quotes(Answer answer) => answer is Answer.Quoted quoted ? string.Join('\n', quoted.Citations.Concat(quoted.More).Select(citation => citation.Quote)) : "";
}
