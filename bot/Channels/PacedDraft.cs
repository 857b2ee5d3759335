using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels;

/// <summary>
/// Shows a draft that grows faster than a platform may be written to: always the newest, one call at a time, the next a second after the last was answered. Nobody who writes waits for it.
/// </summary>
/// <param name="show">Returns whether it is worth while to show more.</param>
/// <param name="whileWanted">Cancelled when nobody waits for the answer any more.</param>
internal sealed partial class PacedDraft(
    Func<IReadOnlyList<NumberedSentence>, CancellationToken, Task<bool>> show, TimeProvider time, ILogger logger, CancellationToken whileWanted) : IShowDraft
{
    public static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    /// <summary>So long the answer waits for a call under way, and for the rest after it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly ILogger _logger = logger;
    private readonly Lock _lock = new();
    private IReadOnlyList<NumberedSentence>? _newest;
    private Task _showing = Task.CompletedTask;
    private bool _isShowing;
    private bool _isCalling;
    private bool _isOver;

    public void Show(IReadOnlyList<NumberedSentence> sentences)
    {
        lock (_lock)
        {
            if (_isOver)
                return;

            _newest = sentences;
            if (_isShowing)
                return;

            _isShowing = true;
            _showing = Task.Run(() => ShowAsync(whileWanted), CancellationToken.None);
        }
    }

    /// <summary>Nothing more is shown; ends when the next call may be made.</summary>
    /// <returns>Whether what was under way was answered within <see cref="Patience"/>. It is not broken off otherwise: what it did would never be known, and might have to be taken back.</returns>
    public async Task<bool> TryEndAsync(CancellationToken cancellationToken)
    {
        try
        {
            await EndAsync(cancellationToken).WaitAsync(Patience, time, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            lock (_lock)
            {
                return !_isCalling;
            }
        }
    }

    /// <summary>The same, however long it takes.</summary>
    public Task EndAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _isOver = true;

            return _showing.WaitAsync(cancellationToken);
        }
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        while (Next() is { } sentences)
        {
            if (!await TryAsync(sentences, cancellationToken))
            {
                Stop();
                return;
            }
        }
    }

    private async Task<bool> TryAsync(IReadOnlyList<NumberedSentence> sentences, CancellationToken cancellationToken)
    {
        try
        {
            var goesOn = await CallAsync(sentences, cancellationToken);
            await Task.Delay(Pace, time, cancellationToken);

            return goesOn;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception e)
        {
            LogDefect(e); // the answer is shown all the same
            return false;
        }
    }

    private async Task<bool> CallAsync(IReadOnlyList<NumberedSentence> sentences, CancellationToken cancellationToken)
    {
        SetCalling(true);
        try
        {
            return await show(sentences, cancellationToken);
        }
        finally
        {
            SetCalling(false);
        }
    }

    private void SetCalling(bool isCalling)
    {
        lock (_lock)
        {
            _isCalling = isCalling;
        }
    }

    private IReadOnlyList<NumberedSentence>? Next()
    {
        lock (_lock)
        {
            var newest = _isOver ? null : _newest;
            _newest = null;
            _isShowing = newest is not null;

            return newest;
        }
    }

    private void Stop()
    {
        lock (_lock)
        {
            _isOver = true;
        }
    }

    [LoggerMessage(LogLevel.Error, "A draft could not be shown.")]
    private partial void LogDefect(Exception exception);
}
