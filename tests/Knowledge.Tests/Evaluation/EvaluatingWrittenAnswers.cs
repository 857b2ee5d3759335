using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Evaluation;
using PolicyBot.Evaluation.Asking;
using PolicyBot.Evaluation.Citing;
using PolicyBot.Evaluation.Figures;
using PolicyBot.Evaluation.Questions;
using PolicyBot.Knowledge.Models;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Evaluation;

/// <summary>The same pipeline as the program's, with a model that copies a sentence out of the first passage it is given.</summary>
public sealed class EvaluatingWrittenAnswers
{
    private static readonly EvaluationSet Set = EvaluationSet.ReadSuite(Path.Combine(AppContext.BaseDirectory, "sets")).First(set => set.Group == "hospital");

    [Fact]
    public async Task What_was_written_is_counted_and_judged()
    {
        using var chat = new ScriptedChat(Copy);

        var outcomes = await RunAsync(chat, judge: null);

        var written = outcomes.Where(outcome => outcome.Writing?.Kind == AnswerKind.Written).ToList();
        Assert.True(written.Count > Set.Questions.Count / 4, $"{written.Count} of {Set.Questions.Count} answers were written.");
        Assert.All(written, outcome => Assert.Equal(new CitationScore(1, 1), outcome.Writing!.Score));
        Assert.All(written, outcome => Assert.True(outcome.Answered));
        Assert.All(outcomes, outcome => Assert.NotNull(outcome.Writing));
        var report = Print(outcomes);
        Assert.Contains("ALCE citation recall       | 1.000", report, StringComparison.Ordinal);
        Assert.Contains($"Written: {written.Count} with {written.Count} sentences", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_judge_that_is_not_convinced_brings_recall_and_precision_down_to_nothing()
    {
        using var chat = new ScriptedChat(Copy);
        using var judge = new ScriptedChat(_ => """{"entailed":false}""");

        var outcomes = await RunAsync(chat, new ModelJudge(judge, "judge"));

        Assert.Equal(0, Measure.AlceRecall.Of(outcomes));
        Assert.Equal(0, Measure.AlcePrecision.Of(outcomes));
        Assert.True(Measure.AlceRecallWithQuotes.Of(outcomes) < 1);
    }

    [Fact]
    public async Task What_a_judge_says_nothing_of_is_in_no_figure_and_said_so()
    {
        using var chat = new ScriptedChat(Copy);
        using var judge = new ScriptedChat(_ => throw new ModelException(ModelTrouble.Busy, null));

        var outcomes = await RunAsync(chat, new ModelJudge(judge, "judge"));

        Assert.Null(Measure.AlceRecall.Of(outcomes));
        Assert.Contains("The judge gave no verdict", Print(outcomes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_model_that_gives_nothing_is_said_why_and_the_policies_are_quoted()
    {
        using var chat = new ScriptedChat(_ => throw new ModelException(ModelTrouble.Busy, null));

        var outcomes = await RunAsync(chat, judge: null);

        Assert.DoesNotContain(outcomes, outcome => outcome.Writing!.Kind == AnswerKind.Written);
        Assert.Contains(outcomes, outcome => outcome.Writing!.Kind == AnswerKind.Quoted);
        Assert.Contains("Busy", Print(outcomes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_model_to_ask_it_says_which_settings_are_missing()
    {
        var arguments = Arguments.Read(["--suite", Path.Combine(AppContext.BaseDirectory, "sets"), "--answers", "written"], TimeProvider.System)!;

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => Evaluate.RunAsync(arguments, new ConfigurationBuilder().Build(), TextWriter.Null, CancellationToken.None));

        Assert.Contains("Model:Endpoint", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<Outcome>> RunAsync(ScriptedChat chat, IJudgeEntailment? judge)
    {
        await using var asking = await AskWithModel.OverAsync(Set.Policies, new ConfigurationBuilder().Build(), isWritten: true, services => services.AddSingleton<IChatClient>(chat), CancellationToken.None);

        return await EvaluateSet.RunAsync(Set, A.Monday, asking, judge, CancellationToken.None);
    }

    private static string Print(IReadOnlyList<Outcome> outcomes)
    {
        using var writer = new StringWriter();
        Report.Print(outcomes, Detail.Figures, writer);

        return writer.ToString();
    }

    private static string Copy(string asked)
    {
        using var json = JsonDocument.Parse(asked);
        var passage = json.RootElement.GetProperty("passages")[0];
        var sentence = passage.GetProperty("text").GetString()!.Split('\n').SelectMany(line => line.Split(". ")).First(part => part.Length > 20 && char.IsAsciiLetterUpper(part[0])).TrimEnd('.') + ".";

        return new JsonObject
        {
            ["covered"] = true,
            ["sentences"] = new JsonArray(new JsonObject
            {
                ["quotes"] = new JsonArray(new JsonObject { ["passage"] = passage.GetProperty("id").GetString(), ["quote"] = sentence }),
                ["text"] = sentence,
            }),
        }.ToJsonString();
    }
}
