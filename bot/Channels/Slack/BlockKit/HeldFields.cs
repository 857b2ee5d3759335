using System.Buffers.Text;
using System.Runtime.InteropServices;
using PolicyBot.Primitives;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Channels.Slack.BlockKit;

/// <summary>
/// What a button carries beyond the room that Slack gives it, or what may not stand in a message: kept here for an hour at least, while the button carries only its number. The same
/// content has the same number and is kept once, so that drawing a card again costs nothing. There is one pot for all: whoever has thousands of different large cards drawn within the hour can still drive out what others'
/// buttons carry. Those then say that they are too old, and nothing is done by them.
/// </summary>
internal sealed class HeldFields(TimeProvider time, Ids ids) : IDisposable
{
    // Cards that carry so much are rare, and a flood of them must not fill the memory.
    private const int Most = 5_000;

    private readonly Recent<string, IReadOnlyDictionary<string, string>> _held = new(time, TimeSpan.FromHours(1), Most);

    // Of this process, as what is held is.
    private readonly KeyedHash _hash = new(ids.Bytes(KeyedHash.Length));

    /// <returns>Under which number; it cannot be guessed.</returns>
    public string Keep(IReadOnlyDictionary<string, string> fields)
    {
        var number = NumberOf(fields);
        _held.Put(number, fields);

        return number;
    }

    /// <returns><see langword="null"/> when that is too long ago, or was never so.</returns>
    public IReadOnlyDictionary<string, string>? Find(string number) => _held.TryFind(number, out var fields) ? fields : null;

    public void Dispose() => _held.Dispose();

    // Lengths keep two contents apart that read the same in a row; UTF-16 as it is keeps broken characters apart.
    private string NumberOf(IReadOnlyDictionary<string, string> fields)
    {
        var content = string.Concat(fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key.Length}:{field.Key}{field.Value.Length}:{field.Value}"));

        return Base64Url.EncodeToString(_hash.Of("fields", MemoryMarshal.AsBytes(content.AsSpan())));
    }
}
