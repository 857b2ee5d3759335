using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Index;

/// <summary>The generation that questions are answered from. Readers keep the one they began with; a new one takes its place in one step.</summary>
internal sealed class CurrentGeneration
{
    private readonly TaskCompletionSource<Generation> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _writing = new();
    private volatile Generation? _current;
    private volatile Finding? _trouble;

    /// <summary><see langword="null"/> until the first one is loaded.</summary>
    public Generation? Current => _current;

    /// <summary>Why the newest state of the policies could not be taken up; <see langword="null"/> while all is well.</summary>
    public Finding? Trouble
    {
        get => _trouble;
        set => _trouble = value;
    }

    /// <summary>Waits for the first one when there is none yet.</summary>
    public Task<Generation> GetAsync(CancellationToken cancellationToken) =>
        _current is { } current ? Task.FromResult(current) : _first.Task.WaitAsync(cancellationToken);

    public void Replace(Generation generation)
    {
        lock (_writing)
        {
            _current = generation;
        }

        _first.TrySetResult(generation);
    }

    /// <summary>From now on nobody is answered from these policies, until the next generation.</summary>
    /// <param name="policies">Of the current generation; others are passed over.</param>
    public void Withhold(IReadOnlyCollection<Policy> policies)
    {
        lock (_writing)
        {
            if (_current is { } current) _current = current.Without(policies);
        }
    }

    /// <summary>Lets those who wait know that there will be none.</summary>
    public void GiveUp(Exception reason) => _first.TrySetException(reason);
}
