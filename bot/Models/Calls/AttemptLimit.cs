namespace PolicyBot.Models.Calls;

/// <summary>The time that one attempt has, from its first byte to the last of its answer; whoever reads the answer holds it until then.</summary>
internal sealed class AttemptLimit : IDisposable
{
    private readonly CancellationTokenSource _over;
    private readonly CancellationTokenSource _either;

    public AttemptLimit(TimeSpan within, TimeProvider time, CancellationToken cancellationToken)
    {
        _over = new CancellationTokenSource(within, time);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_over.Token, cancellationToken);
        Token = _either.Token;
    }

    public CancellationToken Token { get; }

    /// <summary>Whether the time is over, and not only the patience of whoever asks.</summary>
    public bool IsOver => _over.IsCancellationRequested;

    public void Dispose()
    {
        _either.Dispose();
        _over.Dispose();
    }
}
