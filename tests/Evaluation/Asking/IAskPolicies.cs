using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Answers.Proof;
using PolicyBot.Knowledge.Index;

namespace PolicyBot.Evaluation.Asking;

/// <summary>What answers the questions of a set, from its policies only.</summary>
internal interface IAskPolicies : IAsyncDisposable
{
    Generation Generation { get; }

    /// <summary>Whether a model is asked to write the answers.</summary>
    bool IsWritten { get; }

    /// <summary><see langword="null"/> where nothing is written.</summary>
    IProveSentences? Prover { get; }

    /// <returns>Of length 1; <see langword="null"/> without a model that makes vectors, and when it did not make this one.</returns>
    Task<float[]?> MeaningOfAsync(Question question, CancellationToken cancellationToken);

    Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken);
}
