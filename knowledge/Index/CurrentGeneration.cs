using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Index;

/// <summary>The generation that questions are answered from. Readers keep the one they began with; a new one takes its place in one step.</summary>
internal sealed class CurrentGeneration
{
    private readonly TaskCompletionSource<Generation> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _writing = new();
    private TaskCompletionSource _switched = new(TaskCreationOptions.RunContinuationsAsynchronously);
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

    /// <summary>Waits until there are other passages than these.</summary>
    /// <param name="known"><see langword="null"/> for any.</param>
    public async Task<PassageTable> OtherThanAsync(PassageTable? known, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task switched;
            lock (_writing)
            {
                if (_current is { } current && !ReferenceEquals(current.Passages, known)) return current.Passages;

                switched = _switched.Task;
            }

            await switched.WaitAsync(cancellationToken);
        }
    }

    public void Replace(Generation generation)
    {
        TaskCompletionSource switched;
        lock (_writing)
        {
            _current = generation;
            (switched, _switched) = (_switched, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        _first.TrySetResult(generation);
        switched.TrySetResult();
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
