using System.Collections.Concurrent;

namespace PolicyBot.Channels;

/// <summary>Tells the operator that somebody was turned away and why, each reason once in a while: strangers decide how often they knock. Nothing of theirs is in it.</summary>
internal sealed partial class Refusals(TimeProvider time, ILogger<Refusals> logger)
{
    public static readonly TimeSpan SaidEvery = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<(string Platform, string Reason), DateTimeOffset> _said = [];

    /// <param name="platform">Over which one somebody called, such as <c>Teams</c>.</param>
    /// <param name="reason">One of our own sentences, of which there are few.</param>
    public void Add(string platform, string reason)
    {
        var key = (platform, reason);
        var now = time.GetUtcNow();
        var isSaid = _said.TryGetValue(key, out var last) && now - last < SaidEvery;
        if (!isSaid && (last == default ? _said.TryAdd(key, now) : _said.TryUpdate(key, now, last)))
            LogRefused(platform, reason);
    }

    [LoggerMessage(LogLevel.Warning, "A call over {Platform} was refused: {Reason}. This is said every five minutes at most.")]
    private partial void LogRefused(string platform, string reason);
}
