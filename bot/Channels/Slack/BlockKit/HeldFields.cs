using PolicyBot.Primitives;

namespace PolicyBot.Channels.Slack.BlockKit;

/// <summary>What a button carries beyond the room that Slack gives it, or what may not stand in a message: kept here for an hour at least, while the button carries only its number.</summary>
internal sealed class HeldFields(TimeProvider time, Ids ids) : IDisposable
{
    // Cards that carry so much are rare, and a flood of them must not fill the memory.
    private const int Most = 5_000;

    private readonly Recent<string, IReadOnlyDictionary<string, string>> _held = new(time, TimeSpan.FromHours(1), Most);

    /// <returns>Under which number; it cannot be guessed.</returns>
    public string Keep(IReadOnlyDictionary<string, string> fields)
    {
        var number = ids.Untimed().ToString("N");
        _held.Put(number, fields);

        return number;
    }

    /// <returns><see langword="null"/> when that is too long ago, or was never so.</returns>
    public IReadOnlyDictionary<string, string>? Find(string number) => _held.TryFind(number, out var fields) ? fields : null;

    public void Dispose() => _held.Dispose();
}
