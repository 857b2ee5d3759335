using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Answers.Writing;

/// <summary>Has a model write an answer from the passages found, and shows nothing of it that is not proved.</summary>
internal interface IWriteAnswers
{
    /// <summary>Whether a model is there and worth asking just now.</summary>
    bool IsReady { get; }

    /// <summary>Makes a follow-up whole by the question before it, in words of the two.</summary>
    /// <param name="question">With a question before it.</param>
    /// <param name="typed">The question read as it is.</param>
    Task<Completion> CompleteAsync(Question question, Reading typed, CancellationToken cancellationToken);

    /// <param name="reading">What was found for the question; at least one passage.</param>
    /// <param name="otherwise">What is answered without a model: quoted or abstained.</param>
    /// <param name="passages">Those that <paramref name="reading"/> is of.</param>
    /// <returns><see cref="Answer.Written"/>; or <paramref name="otherwise"/>, saying why, when the model fails, or nothing that it wrote was proved.</returns>
    Task<Answer> WriteAsync(Question question, Reading reading, Answer otherwise, PassageTable passages, CancellationToken cancellationToken);
}
