namespace PolicyBot.Channels.Slack.Api;

/// <summary>
/// What Slack is over its rate with, and until when: it is not even sent before. Slack counts by workspace and method; messages it counts by channel too
/// (docs.slack.dev, "Rate limits").
/// </summary>
internal sealed class SlackGates(TimeProvider time) : IDisposable
{
    private const int Most = 10_000;

    /// <summary>Whoever is asked to wait longer is asked again after this.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly Recent<(string Place, string Method, string Lane), DateTimeOffset> _closed = new(time, Longest, Most);

    /// <returns>How long it is closed yet; <see langword="null"/> when it is open.</returns>
    public TimeSpan? ClosedFor(string place, string method, string lane) =>
        _closed.TryFind((place, method, lane), out var until) && until - time.GetUtcNow() is var left && left > TimeSpan.Zero ? left : null;

    public void Close(string place, string method, string lane, TimeSpan after) =>
        _closed.Put((place, method, lane), time.GetUtcNow() + (after < Longest ? after : Longest));

    public void Dispose() => _closed.Dispose();
}
