namespace PolicyBot.Knowledge.Index;

/// <summary>The generation that questions are answered from. Readers keep the one they began with; a new one takes its place in one step.</summary>
internal sealed class CurrentGeneration
{
    private readonly TaskCompletionSource<Generation> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Generation? _current;

    /// <summary><see langword="null"/> until the first one is loaded.</summary>
    public Generation? Current => _current;

    /// <summary>Waits for the first one when there is none yet.</summary>
    public Task<Generation> GetAsync(CancellationToken cancellationToken) =>
        _current is { } current ? Task.FromResult(current) : _first.Task.WaitAsync(cancellationToken);

    public void Replace(Generation generation)
    {
        _current = generation;
        _first.TrySetResult(generation);
    }

    /// <summary>Lets those who wait know that there will be none.</summary>
    public void GiveUp(Exception reason) => _first.TrySetException(reason);
}
