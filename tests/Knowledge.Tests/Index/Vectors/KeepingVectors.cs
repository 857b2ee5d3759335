using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Knowledge.Models;
using PolicyBot.Knowledge.Tests.TestKit;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Index.Vectors;

/// <summary>The program as it starts, stops and starts again, beside a model that counts what it is sent.</summary>
public sealed class KeepingVectors : IDisposable
{
    private readonly Folder _folder = new();
    private readonly Folder _kept = new();
    private readonly SmallModel _model = new();
    private readonly FakeReadiness _readiness = new();
    private readonly FakeClock _clock = new();

    public KeepingVectors()
    {
        foreach (var i in Enumerable.Range(0, 5)) _folder.Add($"policy-{i}.md", A.Policy() with { Id = $"policy-{i}", Title = $"Policy {i}", Body = $"# Policy {i}\n\n## Cars\n\nAutomobiles stand on level {i}.\n" });
    }

    private string Saved => Path.Combine(_kept.Path, "policies.vectors");

    private IEnumerable<string> Passages => _model.Asked.Where(text => text.StartsWith("Policy", StringComparison.Ordinal));

    public void Dispose()
    {
        _folder.Dispose();
        _kept.Dispose();
        _model.Dispose();
    }

    [Fact]
    public async Task After_a_restart_no_passage_is_sent_and_questions_are_answered_with_the_vectors()
    {
        await RunAsync(UntilQuestionsAreSentAsync);
        Assert.Equal(5, Passages.Count());

        await RunAsync(UntilQuestionsAreSentAsync);

        Assert.Equal(5, Passages.Count());
    }

    [Fact]
    public async Task After_an_edit_while_it_was_down_only_the_changed_passage_is_sent()
    {
        await RunAsync(UntilQuestionsAreSentAsync);
        _folder.Add("policy-3.md", A.Policy() with { Id = "policy-3", Title = "Policy 3", Body = "# Policy 3\n\n## Cars\n\nAutomobiles stand in the yard.\n" });

        await RunAsync(_ => Eventually.IsTrue(() => Passages.Count() == 6));

        Assert.Contains("in the yard", Passages.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Vectors_of_a_policy_that_is_gone_leave_the_file()
    {
        await RunAsync(UntilQuestionsAreSentAsync);
        var before = new FileInfo(Saved).Length;
        File.Delete(Path.Combine(_folder.Path, "policy-3.md"));

        await RunAsync(UntilQuestionsAreSentAsync);

        Assert.InRange(new FileInfo(Saved).Length, 1, before - 1);
        Assert.Equal(5, Passages.Count());
    }

    [Fact]
    public async Task Another_model_makes_all_of_them_again()
    {
        await RunAsync(UntilQuestionsAreSentAsync);
        _readiness.EmbeddingModel = "https://models.example large 6";

        await RunAsync(_ => Eventually.IsTrue(() => Passages.Count() == 10));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Not what it should be, and long enough to hold a head and a checksum, and then a little more than that, so that it is read.")]
    public async Task A_damaged_file_costs_only_that_everything_is_made_again(string content)
    {
        File.WriteAllText(Saved, content);

        await RunAsync(UntilQuestionsAreSentAsync);

        Assert.Equal(5, Passages.Count());
        Assert.True(new FileInfo(Saved).Length > 200);
    }

    [Fact]
    public async Task Where_nothing_can_be_kept_all_is_as_before_but_for_the_next_start()
    {
        Directory.CreateDirectory(Saved);

        await RunAsync(UntilQuestionsAreSentAsync);
        await RunAsync(UntilQuestionsAreSentAsync);

        Assert.Equal(10, Passages.Count());
    }

    [Fact]
    public async Task What_was_paid_for_before_a_failure_and_a_stop_is_kept()
    {
        foreach (var i in Enumerable.Range(100, 200)) _folder.Add($"policy-{i}.md", A.Policy() with { Id = $"policy-{i}", Title = $"Policy {i}", Body = $"# Policy {i}\n\nNumber {i}.\n" });
        var calls = 0;
        _model.Instead = () => Interlocked.Increment(ref calls) == 2 ? throw new ModelException(ModelTrouble.Busy, null) : Task.CompletedTask;
        await RunAsync(_ => Eventually.IsTrue(() => calls == 2));
        _model.Instead = null;
        var sent = _model.Asked.Distinct(StringComparer.Ordinal).Count();
        Assert.Equal(205, sent);

        await RunAsync(UntilQuestionsAreSentAsync);

        Assert.Equal(205 + 77, Passages.Count());
    }

    [Fact]
    public async Task Nothing_is_sent_while_it_is_not_worth_asking_and_everything_once_it_is()
    {
        _readiness.MayEmbed = false;

        await RunAsync(async knowledge =>
        {
            await knowledge.AskAsync(A.Question("Where do cars stand?"));
            _clock.Advance(TimeSpan.FromMinutes(5));
            await knowledge.AskAsync(A.Question("Where do cars stand?"));
            Assert.Empty(_model.Asked);

            _readiness.MayEmbed = true;
            await UntilQuestionsAreSentAsync(knowledge);
        });

        Assert.Equal(5, Passages.Count());
    }

    [Fact]
    public async Task A_model_that_is_misconfigured_is_not_asked_every_minute()
    {
        _model.Instead = () => throw new ModelException(ModelTrouble.Misconfigured, null);

        await RunAsync(async knowledge =>
        {
            await knowledge.AskAsync(A.Question("first"));
            await Eventually.IsTrue(() => _model.Asked.Count == 6); // five texts, and a word to see whether they are to blame
            var rests = _clock.NextWaitAsync(wait => wait > TimeSpan.FromMinutes(10));
            _clock.Advance(TimeSpan.FromMinutes(14));
            Assert.Equal(6, _model.Asked.Count);

            await Eventually.IsTrue(() =>
            {
                _clock.Advance(TimeSpan.FromMinutes(1));
                return _model.Asked.Count == 12;
            });
            await rests;
        });
    }

    [Fact]
    public async Task Without_a_model_the_file_goes_since_nobody_would_take_out_of_it_what_leaves_the_policies()
    {
        await RunAsync(UntilQuestionsAreSentAsync);

        await using var knowledge = new KnowledgeUnderTest([_folder.Path], settings: [("IndexFile", Path.Combine(_kept.Path, "policies.index"))]);
        await knowledge.StartAsync();

        await Eventually.IsTrue(() => !File.Exists(Saved));
    }

    [Fact]
    public async Task Without_an_index_file_no_vectors_are_kept_either()
    {
        await RunAsync(UntilQuestionsAreSentAsync, indexFile: "");

        Assert.Empty(Directory.GetFiles(_kept.Path));
    }

    private Task UntilQuestionsAreSentAsync(KnowledgeUnderTest knowledge) => Eventually.IsTrue(async () =>
    {
        var text = $"Where do cars stand today {_model.Asked.Count}?";
        await knowledge.AskAsync(A.Question(text));
        _clock.Advance(TimeSpan.FromSeconds(15));

        return _model.Asked.Contains(text, StringComparer.Ordinal);
    });

    private async Task RunAsync(Func<KnowledgeUnderTest, Task> deed, string? indexFile = null)
    {
        await using var knowledge = new KnowledgeUnderTest([_folder.Path], settings: [("IndexFile", indexFile ?? Path.Combine(_kept.Path, "policies.index"))], services: services =>
        {
            services.AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(_model);
            services.AddSingleton<IModelReadiness>(_readiness);
            services.AddSingleton<TimeProvider>(_clock);
        });
        await knowledge.StartAsync();
        await deed(knowledge);
    }
}
