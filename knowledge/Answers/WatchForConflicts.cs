using Microsoft.Extensions.Logging;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Answers, and keeps for the owners of policies which of them were seen to disagree.</summary>
internal sealed partial class WatchForConflicts(AnswerFromWhatIsThere answers, SeenConflicts seen, ILogger<WatchForConflicts> logger) : IAnswerQuestions
{
    public async Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var answer = await answers.AnswerAsync(question, cancellationToken);
        if (answer is Answer.Quoted { AsOf: null, Form: AnswerForm.Conflict, Citations: [var one, var other] } && seen.Add(one, other))
            LogConflict(one.PolicyId, one.Version, other.PolicyId, other.Version);

        return answer;
    }

    [LoggerMessage(LogLevel.Warning, "Policy {OnePolicy} {OneVersion} and policy {OtherPolicy} {OtherVersion} answer one question differently; their owners have to settle it.")]
    private partial void LogConflict(string onePolicy, string oneVersion, string otherPolicy, string otherVersion);
}
