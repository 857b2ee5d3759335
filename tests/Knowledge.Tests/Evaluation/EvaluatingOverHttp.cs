using Microsoft.Extensions.Configuration;
using PolicyBot.Evaluation;
using PolicyBot.Evaluation.Questions;
using PolicyBot.Tests.TestKit.AzureOpenAI;

namespace PolicyBot.Knowledge.Tests.Evaluation;

/// <summary>The command as an operator gives it, against a server that speaks the wire of Azure OpenAI.</summary>
public sealed class EvaluatingOverHttp : IAsyncLifetime
{
    private const string Key = "0123456789abcdef0123456789abcdef";

    private FakeAzureOpenAI _server = null!;

    public async Task InitializeAsync() => _server = await FakeAzureOpenAI.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Passages_and_questions_are_embedded_answers_written_and_judged_and_the_figures_printed()
    {
        _server.Authorization = $"Bearer {Key}";
        _server.Mood = call => call.Schema == "entailment" ? new ModelAnswer { Content = """{"entailed":true}""" } : Moods.Good(call);

        var (outcomes, report) = await RunAsync("--embeddings", "vectors", "--judge", "judge");

        Assert.Contains(outcomes, outcome => outcome.Writing!.Kind == AnswerKind.Written);
        Assert.All(outcomes, outcome => Assert.True(outcome.HasMeaning));
        Assert.Equal(["chat", "judge", "vectors"], _server.Calls.Select(call => call.Model).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.StartsWith("Citations are judged by judge.", report, StringComparison.Ordinal);
        Assert.Contains("| ALCE citation recall       | 1.000 [1.00, 1.00] |", report, StringComparison.Ordinal);
        Assert.Contains("| ALCE citation precision    | 1.000 [1.00, 1.00] |", report, StringComparison.Ordinal);
        Assert.Contains("| recall@1 ", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quotes_that_stand_nowhere_leave_nothing_written()
    {
        _server.Mood = Moods.InventedQuotes;

        var (outcomes, report) = await RunAsync();

        Assert.DoesNotContain(outcomes, outcome => outcome.Writing!.Kind == AnswerKind.Written);
        Assert.DoesNotContain("ALCE", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_by_meaning_is_measured_without_anybody_writing()
    {
        var (outcomes, _) = await RunAsync("--embeddings", "vectors", "--answers", "quoted");

        Assert.All(outcomes, outcome => Assert.True(outcome.HasMeaning && outcome.Writing is null));
        Assert.All(_server.Calls, call => Assert.True(call.IsEmbeddings));
    }

    private async Task<(IReadOnlyList<Outcome> Outcomes, string Report)> RunAsync(params string[] more)
    {
        var company = Path.Combine(AppContext.BaseDirectory, "sets", "hospital");
        var environment = new ConfigurationBuilder().AddInMemoryCollection([new("Model:Key", Key)]).Build();
        var arguments = Arguments.Read(
            ["--policies", Path.Combine(company, "policies"), "--questions", Path.Combine(company, "questions.jsonl"), "--on", "2026-10-05", "--answers", "written", "--model-endpoint", _server.Endpoint, "--chat", "chat", "--quiet", .. more],
            TimeProvider.System)!;
        using var writer = new StringWriter();

        return (await Evaluate.RunAsync(arguments, environment, writer, CancellationToken.None), writer.ToString());
    }
}
