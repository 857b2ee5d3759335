using PolicyBot.Knowledge.Answers;

namespace PolicyBot.Knowledge.Tests.TestKit;

/// <summary>Notes down what is shown while it is written.</summary>
internal sealed class Notes : IFollowWriting
{
    private readonly Lock _lock = new();
    private readonly List<WrittenSentence> _shown = [];

    public IReadOnlyList<WrittenSentence> Shown
    {
        get
        {
            lock (_lock) return [.. _shown];
        }
    }

    /// <summary>Done with each sentence, after it was noted.</summary>
    public Func<WrittenSentence, CancellationToken, Task> Then { get; set; } = (_, _) => Task.CompletedTask;

    public Task ShowAsync(WrittenSentence sentence, CancellationToken cancellationToken)
    {
        lock (_lock) _shown.Add(sentence);

        return Then(sentence, cancellationToken);
    }
}
