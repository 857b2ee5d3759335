using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PolicyBot.Primitives;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Channels.Slack.Install;

/// <summary>
/// What Slack hands back unread (OAuth's <c>state</c>): that we began this installation, in this browser, not long ago. Nothing is kept of it but, while it is good, that it was used;
/// with several processes the code that comes along is good for once anyway.
/// </summary>
internal sealed class InstallState(Vault vault, Ids ids, TimeProvider time) : IDisposable
{
    public static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(10);

    private const int SecretLength = 32;
    private const int Longest = 200;

    private readonly KeyedHash _hash = vault.Hash("slack installation");
    private readonly Recent<string, bool> _used = new(time, GoodFor, 10_000);

    /// <returns>For the browser's cookie.</returns>
    public string NewBrowser() => Base64Url.EncodeToString(ids.Bytes(SecretLength));

    /// <returns>Letters, digits, <c>-</c>, <c>_</c> and dots.</returns>
    public string Begin(string browser)
    {
        var start = string.Create(CultureInfo.InvariantCulture, $"{Base64Url.EncodeToString(ids.Bytes(SecretLength))}.{(time.GetUtcNow() + GoodFor).ToUnixTimeSeconds()}");
        return $"{start}.{Sign(start, browser)}";
    }

    /// <returns>Whether it is ours, of this browser, not too old, and here for the first time.</returns>
    public bool TryUse(string? state, string? browser)
    {
        if (state is not { Length: > 0 and <= Longest } || browser is not { Length: > 0 and <= Longest } || state.Split('.') is not [var nonce, var until, var mac])
            return false;

        var start = $"{nonce}.{until}";
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(start, browser)), Encoding.UTF8.GetBytes(mac))
            && long.Parse(until, CultureInfo.InvariantCulture) > time.GetUtcNow().ToUnixTimeSeconds()
            && _used.TryAdd(nonce, value: true);
    }

    public void Dispose() => _used.Dispose();

    private string Sign(string start, string browser) => Base64Url.EncodeToString(_hash.Of("state", Encoding.UTF8.GetBytes($"{start}\n{browser}")));
}
