using PolicyBot.Knowledge.Answers.Writing;
using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Answers;

/// <summary>
/// Gives the same answer again when the same is asked of the same policies shortly after. A question that leans on the one before it is answered and
/// not remembered: hardly anybody asks on in the same words. A written answer is remembered whole: whoever follows its writing is told nothing and has it at once.
/// </summary>
internal sealed class AnswerFromMemory(AnswerOnTheAskedDay answers, EmbedQuestion embed, CurrentGeneration generations, AnswerMemory memory, IWriteAnswers writer) : IAnswerQuestions
{
    public async Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        if (AnswerOnTheAskedDay.LeansOnPrevious(question) || question.Text.Length > Reading.LongestQuestion)
            return await answers.AnswerAsync(question with { Meaning = await MeaningOfAsync(question, cancellationToken) }, cancellationToken);

        // While no model can be asked it is the same as if none might be.
        var alone = question with { Previous = null, MayBeWritten = question.MayBeWritten && writer.IsReady };
        var generation = await generations.GetAsync(cancellationToken);
        if (memory.Find(alone, generation) is { } known) return known;

        var meaning = await MeaningOfAsync(question, cancellationToken);
        var answer = await answers.AnswerAsync(alone with { Meaning = meaning }, cancellationToken);

        // What a model had no say in, though there is one, may be better a moment later; and what came in between two generations is of neither for sure.
        if ((meaning is not null || !embed.HasModel) && HadItsSay(alone, answer) && ReferenceEquals(generations.Current, generation)) memory.Keep(alone, answer, generation);

        return answer;
    }

    private Task<float[]?> MeaningOfAsync(Question question, CancellationToken cancellationToken) =>
        question.ByWordsAlone ? Task.FromResult<float[]?>(null) : embed.OfAsync(question, cancellationToken);

    private bool HadItsSay(Question question, Answer answer) =>
        !question.MayBeWritten || (answer is { Trouble: null } and not Answer.Written { IsCutShort: true } && (answer is Answer.Written || writer.IsReady));
}
