using System.Collections.Concurrent;

namespace PolicyBot.Outbox;

/// <summary>
/// Why the last attempt at a destination failed, for the health page. Kept in memory and never logged: a log line has a time of day, and a delivery fails
/// for the first time in the second in which somebody reported.
/// </summary>
internal sealed class Troubles
{
    private readonly ConcurrentDictionary<string, string> _reasons = new(StringComparer.Ordinal);

    public void Set(string destination, string reason) => _reasons[destination] = reason;

    public void Clear(string destination) => _reasons.TryRemove(destination, out _);

    /// <returns><see langword="null"/> when the last attempt succeeded, or was made by another replica.</returns>
    public string? Find(string destination) => _reasons.GetValueOrDefault(destination);
}
