using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PolicyBot.Channels.Slack.Inbox;

/// <summary>
/// Knows what comes again: a retry, the same message under two events, a request that somebody replays, a second click. Kept in memory and as hashes, so that no record
/// arises of who did what when; what must survive a restart is done once by the ticket of its form.
/// </summary>
internal sealed class SlackSeen(TimeProvider time) : IDisposable
{
    /// <summary>Slack's last retry comes after six minutes; longer ones were seen (PROTOCOLS 2.2 asks for an hour).</summary>
    private static readonly TimeSpan Span = TimeSpan.FromHours(1);

    private static readonly TimeSpan DoubleClick = TimeSpan.FromSeconds(1);

    private readonly Recent<UInt128, bool> _seen = new(time, Span, most: 200_000);
    private readonly Recent<UInt128, bool> _clicked = new(time, DoubleClick, most: 20_000);

    /// <returns><see langword="false"/> when one with these words came before.</returns>
    public bool IsFirst(params ReadOnlySpan<string?> words) => _seen.TryAdd(KeyOf(words), true);

    /// <returns><see langword="false"/> when the same was pressed by the same person a moment ago.</returns>
    public bool IsNoDoubleClick(params ReadOnlySpan<string?> words) => _clicked.TryAdd(KeyOf(words), true);

    /// <summary>It could not be taken after all, and may come again.</summary>
    public void Forget(params ReadOnlySpan<string?> words) => _seen.Forget(KeyOf(words));

    /// <summary>The press could not be taken after all, and the next one is none too many.</summary>
    public void ForgetClick(params ReadOnlySpan<string?> words) => _clicked.Forget(KeyOf(words));

    public void Dispose()
    {
        _seen.Dispose();
        _clicked.Dispose();
    }

    private static UInt128 KeyOf(ReadOnlySpan<string?> words) =>
        BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', words))));
}
