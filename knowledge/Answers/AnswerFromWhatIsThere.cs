namespace PolicyBot.Knowledge.Answers;

/// <summary>Lets no answer out that names a policy whose file is gone: a removed policy is gone at the next question.</summary>
internal sealed class AnswerFromWhatIsThere(AnswerFromMemory answers, Withdrawals withdrawals) : IAnswerQuestions
{
    private const int MostTries = 20;

    public async Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var answer = await answers.AnswerAsync(question, cancellationToken);
            if (!withdrawals.AreAmong(NamedIn(answer))) return answer;

            // Whoever follows the writing is not told another beginning, and nobody waits for a model twice.
            question = question with { Follower = null, MayBeWritten = false };
        }

        return new Answer.Abstained(0, []); // policies go faster than they can be asked: there is nothing to name
    }

    private static IEnumerable<(string Id, string Version)> NamedIn(Answer answer) => answer switch
    {
        Answer.Written written => NamedIn(written.Proof),
        Answer.Quoted quoted => quoted.Citations.Concat(quoted.More).Select(NameOf).Concat(quoted.Related.Select(NameOf)),
        Answer.Abstained abstained => abstained.Nearest.Select(NameOf).Concat(abstained.Elsewhere is { } elsewhere ? [NameOf(elsewhere)] : []),
        var other => throw new System.Diagnostics.UnreachableException(other.GetType().Name),
    };

    private static (string Id, string Version) NameOf(Citation citation) => (citation.PolicyId, citation.Version);

    private static (string Id, string Version) NameOf(NearestHeading heading) => (heading.PolicyId, heading.Version);
}
