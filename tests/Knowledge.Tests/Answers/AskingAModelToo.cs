using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Models;
using PolicyBot.Knowledge.Tests.TestKit;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Answers;

public sealed class AskingAModelToo : IDisposable
{
    private readonly Folder _folder = new();
    private readonly SmallModel _model = new();

    public AskingAModelToo()
    {
        _folder.Add("parking.md", A.Policy() with { Id = "parking", Title = "Parking", Body = "# Parking\n\n## Level\n\nAutomobiles stand on level two.\n" });
        _folder.Add("guests.md", A.Policy() with { Id = "guests", Title = "Guests", Body = "# Guests\n\n## Badges\n\nA guest wears a badge.\n" });
    }

    public void Dispose()
    {
        _folder.Dispose();
        _model.Dispose();
    }

    [Fact]
    public async Task Once_the_vectors_are_there_the_question_is_sent_to_the_model_too()
    {
        await using var knowledge = await StartAsync();

        await Eventually.IsTrue(async () =>
        {
            await knowledge.AskAsync(A.Question("who wears a badge"));
            return _model.Asked.Contains("who wears a badge", StringComparer.Ordinal);
        });
    }

    [Theory]
    [InlineData("broken")]
    [InlineData("silent")]
    public async Task A_model_that_fails_or_is_silent_changes_no_answer_and_is_left_alone_for_a_while(string fault)
    {
        await using var knowledge = await StartAsync();
        await UntilWarmAsync(knowledge);
        await using var without = await KnowledgeUnderTest.OverAsync(_folder.Path);
        _model.Instead = fault == "broken" ? () => throw new HttpRequestException("down") : () => new TaskCompletionSource().Task;

        var asked = A.Question("who wears a badge");
        Assert.Equal(Everything(await without.AskAsync(asked)), Everything(await knowledge.AskAsync(asked)));
        var sent = _model.Asked.Count;
        Assert.Equal(Everything(await without.AskAsync(asked)), Everything(await knowledge.AskAsync(asked)));

        Assert.Equal(sent, _model.Asked.Count);
    }

    [Fact]
    public async Task What_is_still_being_typed_is_not_sent_to_the_model()
    {
        await using var knowledge = await StartAsync();
        await UntilWarmAsync(knowledge);

        await knowledge.AskAsync(A.Question("who wears a bad") with { ByWordsAlone = true });

        Assert.DoesNotContain("who wears a bad", _model.Asked);
    }

    [Fact]
    public async Task Who_asks_and_what_would_name_a_report_is_not_sent_to_the_model()
    {
        await using var knowledge = await StartAsync();

        await Eventually.IsTrue(async () =>
        {
            await knowledge.AskAsync(A.Question("My name is Ines Duarte, ines@example.org, who wears a badge? See C-7K2M-99QX."));
            return _model.Asked.Any(text => text.Contains("wears a badge", StringComparison.Ordinal));
        });

        Assert.DoesNotContain(_model.Asked, text => text.Contains("Duarte", StringComparison.Ordinal) || text.Contains("example.org", StringComparison.Ordinal) || text.Contains("7K2M", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whom_it_is_about_is_not_sent_to_the_model()
    {
        await using var knowledge = await StartAsync();
        await UntilWarmAsync(knowledge);

        await knowledge.AskAsync(A.Question("I saw Ines Duarte without one, who wears a badge?"));

        Assert.Contains("I saw [name] without one, who wears a badge?", _model.Asked);
        Assert.DoesNotContain(_model.Asked, text => text.Contains("Duarte", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_a_long_question_no_half_secret_is_sent()
    {
        await using var knowledge = await StartAsync();
        await UntilWarmAsync(knowledge);

        await knowledge.AskAsync(A.Question($"{string.Concat(Enumerable.Repeat("who wears a badge ", 55))}  ines.duarte@example.org"));

        Assert.Contains(_model.Asked, text => text.StartsWith("who wears a badge who", StringComparison.Ordinal));
        Assert.DoesNotContain(_model.Asked, text => text.Contains("ines", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ModelTrouble.Busy)]
    [InlineData(ModelTrouble.OverBudget)]
    public async Task One_question_too_many_at_once_costs_the_next_nothing(ModelTrouble trouble)
    {
        await using var knowledge = await StartAsync();
        await UntilWarmAsync(knowledge);
        _model.Instead = () => throw new ModelException(trouble, null);
        await knowledge.AskAsync(A.Question("who wears a badge"));
        _model.Instead = null;

        await knowledge.AskAsync(A.Question("which guest wears a badge"));

        Assert.Contains("which guest wears a badge", _model.Asked);
    }

    [Fact]
    public async Task What_holds_no_question_beside_that_is_not_sent_at_all()
    {
        await using var knowledge = await StartAsync();
        await UntilWarmAsync(knowledge);
        var sent = _model.Asked.Count;

        await knowledge.AskAsync(A.Question("ines@example.org"));

        Assert.Equal(sent, _model.Asked.Count);
    }

    [Fact]
    public async Task A_model_that_is_not_worth_asking_is_not_asked_and_nobody_waits_for_it()
    {
        var readiness = new FakeReadiness();
        await using var knowledge = await StartAsync(services => services.AddSingleton<IModelReadiness>(readiness));
        await UntilWarmAsync(knowledge);
        readiness.MayEmbed = false;
        var sent = _model.Asked.Count;

        await using var without = await KnowledgeUnderTest.OverAsync(_folder.Path);
        Assert.Equal(Everything(await without.AskAsync(A.Question("who wears a badge"))), Everything(await knowledge.AskAsync(A.Question("who wears a badge"))));

        Assert.Equal(sent, _model.Asked.Count);
    }

    [Fact]
    public async Task A_model_that_fails_again_is_left_alone_for_twice_as_long()
    {
        var clock = new FakeClock();
        await using var knowledge = await StartAsync(services => services.AddSingleton<TimeProvider>(clock));
        await UntilWarmAsync(knowledge);
        _model.Instead = () => throw new HttpRequestException("down");

        Assert.True(await IsSentAsync());
        clock.Advance(TimeSpan.FromSeconds(30));
        Assert.True(await IsSentAsync());
        clock.Advance(TimeSpan.FromSeconds(59));
        Assert.False(await IsSentAsync());
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await IsSentAsync());

        async Task<bool> IsSentAsync()
        {
            var before = _model.Asked.Count;
            await knowledge.AskAsync(A.Question($"who wears a badge on day {clock.GetUtcNow().Ticks}"));

            return _model.Asked.Count > before;
        }
    }

    private Task UntilWarmAsync(KnowledgeUnderTest knowledge) => Eventually.IsTrue(async () =>
    {
        await knowledge.AskAsync(A.Question("warm"));
        return _model.Asked.Contains("warm", StringComparer.Ordinal);
    });

    private async Task<KnowledgeUnderTest> StartAsync(Action<IServiceCollection>? more = null)
    {
        var knowledge = new KnowledgeUnderTest([_folder.Path], services: services =>
        {
            services.AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(_model);
            more?.Invoke(services);
        });
        await knowledge.StartAsync();
        await knowledge.AskAsync(A.Question("first"));

        return knowledge;
    }

    private static string Everything(Answer answer) => JsonSerializer.Serialize<object>(answer);
}
