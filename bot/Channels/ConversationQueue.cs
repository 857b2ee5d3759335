namespace PolicyBot.Channels;

/// <summary>
/// What was acknowledged and is still to be done. Each conversation is a line of its own, first come first served; different ones go side by side.
/// What waits when the program is stopped is done as far as the host gives time for; what waits when it is killed is lost, and its questions have to be asked again: nothing that
/// must not be lost ever waits here, since reports are taken in dialogs, which are answered when they are on disk.
/// </summary>
/// <param name="atOnce">How many are worked on at one time: most of it is waiting for others.</param>
/// <param name="scheduler">On which they are worked on.</param>
internal abstract partial class ConversationQueue(int atOnce, TaskScheduler scheduler, ILogger logger) : IHostedService, IDisposable
{
    private readonly ILogger _logger = logger;
    private readonly Lock _door = new();
    private readonly Dictionary<string, Queue<Func<CancellationToken, Task>>> _lines = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _places = new(atOnce);
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _empty = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _waiting;
    private bool _closed;

    /// <summary>How many may wait; whoever brings more is told to come again.</summary>
    public abstract int MostWaiting { get; }

    /// <returns><see langword="false"/> when too much waits already, or the program is stopping.</returns>
    public bool TryAdd(string conversation, Func<CancellationToken, Task> work)
    {
        lock (_door)
        {
            if (_closed || _waiting >= MostWaiting)
                return false;

            _waiting++;
            if (_lines.TryGetValue(conversation, out var line))
            {
                line.Enqueue(work);
                return true;
            }

            _lines[conversation] = line = new Queue<Func<CancellationToken, Task>>([work]);
            _ = Task.Factory.StartNew(() => ServeAsync(conversation, line, _stop.Token), CancellationToken.None, TaskCreationOptions.DenyChildAttach, scheduler);
            return true;
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_door)
        {
            _closed = true;
            if (_waiting == 0)
                _empty.TrySetResult();
        }

        await _empty.Task.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _stop.CancelAsync();
        await _empty.Task; // what is under way ends by that, and must not find the house gone
    }

    public void Dispose()
    {
        _stop.Dispose();
        _places.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task ServeAsync(string conversation, Queue<Func<CancellationToken, Task>> line, CancellationToken cancellationToken)
    {
        while (true)
        {
            Func<CancellationToken, Task>? work;
            lock (_door)
            {
                if (!line.TryDequeue(out work))
                {
                    _lines.Remove(conversation);
                    return;
                }
            }

            await DoAsync(work, cancellationToken);
            lock (_door)
            {
                _waiting--;
                if (_closed && _waiting == 0)
                    _empty.TrySetResult();
            }
        }
    }

    private async Task DoAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await _places.WaitAsync(cancellationToken);
            try
            {
                await work(cancellationToken);
            }
            finally
            {
                _places.Release();
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopped before it was done.
        }
        catch (Exception e)
        {
            LogDefect(e); // the others in the line are to be served all the same
        }
    }

    [LoggerMessage(LogLevel.Error, "What somebody did in a chat could not be worked on.")]
    private partial void LogDefect(Exception exception);
}
