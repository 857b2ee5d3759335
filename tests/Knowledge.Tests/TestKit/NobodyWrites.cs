using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Answers.Writing;
using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Tests.TestKit;

/// <summary>For what is tested without a model.</summary>
internal sealed class NobodyWrites : IWriteAnswers
{
    public bool IsReady => false;

    public Task<Completion> CompleteAsync(Question question, Reading typed, CancellationToken cancellationToken) => throw new System.Diagnostics.UnreachableException("It is never ready.");

    public Task<Answer> WriteAsync(Question question, Reading reading, Answer otherwise, PassageTable passages, CancellationToken cancellationToken) => throw new System.Diagnostics.UnreachableException("It is never ready.");
}
