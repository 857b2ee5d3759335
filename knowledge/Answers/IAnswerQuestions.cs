namespace PolicyBot.Knowledge.Answers;

/// <summary>The door to the knowledge base: a question in, quotes with citations out, or an honest abstention.</summary>
public interface IAnswerQuestions
{
    /// <returns><see cref="Answer.Quoted"/> or <see cref="Answer.Abstained"/>, and <see cref="Answer.Written"/> where <see cref="Question.MayBeWritten"/>; never <see langword="null"/>.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken);
}
