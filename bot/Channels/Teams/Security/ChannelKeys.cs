namespace PolicyBot.Channels.Teams.Security;

/// <summary>
/// The published keys, as they were last read. They are read anew once a day, and at once for a token whose key is unknown, since keys are changed without notice;
/// but only so many times in a few minutes, since anybody can make up the id of a key. While the authority cannot be reached, what is known goes on for a while.
/// </summary>
internal sealed partial class ChannelKeys(FetchKeys authority, TimeProvider time, ILogger<ChannelKeys> logger)
{
    public static readonly TimeSpan ReadEvery = TimeSpan.FromHours(24);

    /// <summary>How often keys are read for the sake of unknown ones within <see cref="RestAfterUnknown"/>: more than one, so that a stranger's made-up key does not use up the turn of a real one.</summary>
    public const int MostForUnknown = 10;

    public static readonly TimeSpan RestAfterUnknown = TimeSpan.FromMinutes(5);

    /// <summary>The same after a reading that failed.</summary>
    public static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(30);

    /// <summary>How long keys are believed that nobody has confirmed.</summary>
    public static readonly TimeSpan BelievedFor = TimeSpan.FromHours(48);

    private readonly Lock _lock = new();
    private ILookup<string, PublishedKey>? _keys;
    private DateTimeOffset _readAt;
    private DateTimeOffset _nextReading;
    private DateTimeOffset _nextForUnknown;
    private DateTimeOffset _unknownSince;
    private int _readForUnknown;
    private Task? _underWay;

    /// <returns>Those of that id; none when it is unknown, or nothing could be read.</returns>
    public async Task<IReadOnlyList<PublishedKey>> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        await ReadIfDueAsync(keyId, cancellationToken);

        lock (_lock)
        {
            return _keys is null ? [] : [.. _keys[keyId]];
        }
    }

    /// <summary>Waits for the one reading that is under way and may help, begun now if it is due; else for nothing. Nobody with a known key waits, since the authority may hang.</summary>
    private Task ReadIfDueAsync(string keyId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (now - _readAt >= BelievedFor)
                _keys = null;

            var isKnown = _keys?.Contains(keyId) == true;
            if (isKnown && now < _nextReading)
                return Task.CompletedTask;
            if (_underWay is null && MayRead(now))
                _underWay = ReadAsync(CancellationToken.None); // for whoever else waits, too

            return isKnown || _underWay is null ? Task.CompletedTask : _underWay.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Whether a reading is due, or else the key that nobody knows may have its turn.</summary>
    private bool MayRead(DateTimeOffset now) => _keys is null || now >= _nextReading || (now >= _nextForUnknown && MayReadForUnknown(now));

    private bool MayReadForUnknown(DateTimeOffset now)
    {
        if (now - _unknownSince >= RestAfterUnknown)
            (_unknownSince, _readForUnknown) = (now, 0);

        return _readForUnknown++ < MostForUnknown;
    }

    /// <summary>Never fails: whatever an authority does, callers are strangers at worst.</summary>
    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding); // out of the lock of who began it
        try
        {
            var keys = (await authority.FetchAsync(cancellationToken)).ToLookup(key => key.Key.KeyId, StringComparer.Ordinal);
            lock (_lock)
            {
                (_keys, _readAt, _underWay) = (keys, time.GetUtcNow(), null);
                _nextReading = _readAt + ReadEvery;
            }

            LogRead(keys.Count);
        }
        catch (Exception e)
        {
            lock (_lock)
            {
                var now = time.GetUtcNow();
                _underWay = null;
                _nextForUnknown = now + RestAfterFailure;
                if (_nextReading <= now)
                    _nextReading = now + RestAfterUnknown;
            }

            LogNotRead(e);
        }
    }

    [LoggerMessage(LogLevel.Information, "The keys by which calls of Teams are signed were read: {Count}.")]
    private partial void LogRead(int count);

    [LoggerMessage(LogLevel.Warning, "The keys by which calls of Teams are signed could not be read (Teams:OpenIdMetadataUrl). Until they are, calls signed by other keys than those known are refused.")]
    private partial void LogNotRead(Exception exception);
}
