namespace PolicyBot.Knowledge.Answers;

/// <summary>
/// Answers from the policies of the day that a question names ("what did it say in March?"); without one, from those in force.
/// A version that is not in force any more, or not yet, is quoted only here.
/// </summary>
internal sealed class AnswerOnTheAskedDay(AnswerQuestion answers) : IAnswerQuestions
{
    /// <summary>Whether the question before it has a part in the answer; most questions are whole by themselves.</summary>
    public static bool LeansOnPrevious(Question question) => question.Previous is not null
        && (AskedDay.Read(question.Text, question.On) is not null || AskedDay.Read(question.Previous, question.On) is not null || FollowUp.Complete(question.Text, question.Previous).Count > 0
            || (question.MayBeWritten && FollowUp.SaysNothingAlone(question.Text, question.Previous)));

    public async Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var before = question.Previous is null ? null : AskedDay.Read(question.Previous, question.On);
        var matter = before?.Text ?? question.Previous;

        if (AskedDay.Read(question.Text, question.On) is { } asked)
        {
            return asked.PointsBack && !string.IsNullOrWhiteSpace(matter)
                ? await AnswerAsync(question with { Text = matter, Previous = null, Meaning = null }, asked.Day, understood: matter, cancellationToken)
                : await AnswerAsync(question with { Text = asked.Text, Previous = matter }, asked.Day, understood: null, cancellationToken);
        }

        if (before is null) return await answers.AnswerAsync(question, cancellationToken);

        // "And in February?": the question before, on another day.
        if (AskedDay.OtherDay(question.Text, question.On) is { } day)
            return await AnswerAsync(question with { Text = before.Text, Previous = null, Meaning = null }, day, understood: before.Text, cancellationToken);

        // "And for contractors?": still about the day before. A question of its own is about today. Which it is has to be known before a model writes anything.
        var about = question with { Previous = before.Text };
        var answer = await answers.AnswerAsync(about with { MayBeWritten = false }, cancellationToken);
        if (answer.Understood is not null || (question.MayBeWritten && FollowUp.SaysNothingAlone(question.Text, before.Text))) return await AnswerAsync(about, before.Day, understood: null, cancellationToken);

        return question.MayBeWritten ? await answers.AnswerAsync(about, cancellationToken) : answer;
    }

    private async Task<Answer> AnswerAsync(Question question, DateOnly day, string? understood, CancellationToken cancellationToken)
    {
        var answer = await answers.AnswerAsync(question with { On = day }, cancellationToken);
        understood ??= answer.Understood;

        return answer with { AsOf = day, Understood = understood is null ? null : AskedDay.Whole(day, understood) };
    }
}
