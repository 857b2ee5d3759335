using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using PolicyBot.Evaluation;
using PolicyBot.Evaluation.Questions;

namespace PolicyBot.Knowledge.Tests.Evaluation;

/// <summary>Without a model.</summary>
public sealed class EvaluatingOtherSettings
{
    [Fact]
    public async Task Who_wants_to_be_sure_is_answered_less()
    {
        var usual = await RunAsync();

        Assert.InRange(usual.Count(outcome => outcome.Answered), 1, usual.Count - 1);
        Assert.DoesNotContain(await RunAsync("--Knowledge:AnswerFrom=1"), outcome => outcome.Answered);
        Assert.All(await RunAsync("--Knowledge:AnswerFrom=0"), outcome => Assert.True(outcome.Answered || outcome.IsOrder || outcome.Candidates.Count == 0));
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_as_by_the_program()
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => RunAsync("--Knowledge:AnswerFrom=2"));

        Assert.Contains("Knowledge:AnswerFrom is 2; set it to a number from 0 (answer always) to 1 (abstain always).", refused.Message, StringComparison.Ordinal);
    }

    private static Task<IReadOnlyList<Outcome>> RunAsync(params string[] more)
    {
        var company = Path.Combine(AppContext.BaseDirectory, "sets", "hospital");
        var arguments = Arguments.Read(
            ["--policies", Path.Combine(company, "policies"), "--questions", Path.Combine(company, "questions.jsonl"), "--on", "2026-10-05", "--quiet", .. more], TimeProvider.System)!;

        return Evaluate.RunAsync(arguments, new ConfigurationBuilder().Build(), TextWriter.Null, CancellationToken.None);
    }
}
