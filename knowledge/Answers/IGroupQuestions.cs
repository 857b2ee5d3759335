namespace PolicyBot.Knowledge.Answers;

/// <summary>Puts questions that ask for the same thing together, so that owners see what their policies lack and not who asked.</summary>
public interface IGroupQuestions
{
    /// <param name="questions">As asked; the same one may come more than once.</param>
    /// <returns>Every question in exactly one group, the largest group first.</returns>
    Task<IReadOnlyList<QuestionGroup>> GroupAsync(IReadOnlyList<string> questions, CancellationToken cancellationToken);
}
