using System.Collections.Concurrent;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Tests.TestKit;

/// <summary>Remembers every turn that gets through, and answers as it is told.</summary>
internal sealed class FakeConversation : ITakeTurns
{
    private readonly ConcurrentQueue<Turn> _turns = [];

    public IReadOnlyList<Turn> Turns => [.. _turns];

    public Func<Turn, CancellationToken, Task<Reply>> Answer { get; set; } = (_, _) => Task.FromResult(Reply.Nothing);

    public Task<Reply> TakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        _turns.Enqueue(turn);
        return Answer(turn, cancellationToken);
    }
}
