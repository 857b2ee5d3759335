using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Answers.Writing;

/// <inheritdoc/>
internal sealed class WriteAnswers : IWriteAnswers
{
    public bool IsReady => false;

    public Task<Answer> WriteAsync(Question question, Reading reading, Answer otherwise, PassageTable passages, CancellationToken cancellationToken) => Task.FromResult(otherwise);
}
