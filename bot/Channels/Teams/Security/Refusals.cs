using System.Collections.Concurrent;

namespace PolicyBot.Channels.Teams.Security;

/// <summary>Tells the operator that somebody was turned away and why, each reason once in a while: strangers decide how often they knock. Nothing of theirs is in it.</summary>
internal sealed partial class Refusals(TimeProvider time, ILogger<Refusals> logger)
{
    public static readonly TimeSpan SaidEvery = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _said = new(StringComparer.Ordinal);

    /// <param name="reason">One of our own sentences, of which there are few.</param>
    public void Add(string reason)
    {
        var now = time.GetUtcNow();
        var isSaid = _said.TryGetValue(reason, out var last) && now - last < SaidEvery;
        if (!isSaid && (last == default ? _said.TryAdd(reason, now) : _said.TryUpdate(reason, now, last)))
            LogRefused(reason);
    }

    [LoggerMessage(LogLevel.Warning, "A call over Teams was refused: {Reason}. This is said every five minutes at most.")]
    private partial void LogRefused(string reason);
}
