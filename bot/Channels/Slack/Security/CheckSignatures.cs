using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace PolicyBot.Channels.Slack.Security;

/// <summary>
/// Whether a request comes from Slack: it was signed with one of our secrets, at most five minutes ago, or before now by our clock. Whatever is wrong, both secrets are
/// tried over the whole body and nothing is skipped, so that the time that it takes tells a stranger neither what was wrong nor whether a secret is being exchanged.
/// </summary>
internal sealed class CheckSignatures
{
    /// <summary>In the log.</summary>
    public const string Platform = "Slack";

    public const string TimestampHeader = "X-Slack-Request-Timestamp";
    public const string SignatureHeader = "X-Slack-Signature";

    /// <summary>How far clocks may be apart, in seconds and both ways: one that is ahead would let a recorded request be good for longer.</summary>
    private const long FarthestApart = 300;

    private readonly byte[] _secret;
    private readonly byte[] _previous;
    private readonly RequestMac _mac;
    private readonly TimeProvider _time;

    public CheckSignatures(IOptions<SlackOptions> options, RequestMac mac, TimeProvider time)
    {
        (_mac, _time) = (mac, time);
        _secret = Encoding.UTF8.GetBytes(options.Value.SigningSecret);

        // With an empty key anybody could sign: where there is no secret of before, the present one is tried twice.
        _previous = options.Value.PreviousSigningSecret is { Length: > 0 } previous ? Encoding.UTF8.GetBytes(previous) : _secret;
    }

    /// <returns>What is wrong, for the log; <see langword="null"/> when the request is Slack's.</returns>
    public string? FindObjection(IHeaderDictionary headers, ReadOnlySpan<byte> body)
    {
        Span<byte> claimed = stackalloc byte[V0Signature.CodeLength];
        Span<byte> code = stackalloc byte[V0Signature.CodeLength];
        claimed.Clear();

        var timestamp = Only(headers[TimestampHeader]);
        var isNumber = TryReadTimestamp(timestamp, out var seconds);
        var isSignature = V0Signature.TryRead(Only(headers[SignatureHeader]), claimed);

        var signed = isNumber ? Encoding.ASCII.GetBytes(timestamp) : "0"u8.ToArray();
        _mac(_secret, signed, body, code);
        var isGood = CryptographicOperations.FixedTimeEquals(code, claimed);
        _mac(_previous, signed, body, code);
        isGood |= CryptographicOperations.FixedTimeEquals(code, claimed);

        var isOfNow = Math.Abs(_time.GetUtcNow().ToUnixTimeSeconds() - seconds) <= FarthestApart;
        return !isSignature ? "no signature, or none of version 0"
            : !isNumber ? "no timestamp, or none that is a number"
            : !isOfNow ? "a timestamp more than five minutes away from this machine's clock"
            : !isGood ? "a signature that Slack:SigningSecret does not make"
            : null;
    }

    // A header that is there twice is as good as none: which of the two would somebody before us have looked at?
    private static string Only(StringValues header) => header is [{ } only] ? only : "";

    private static bool TryReadTimestamp(string text, out long seconds)
    {
        seconds = 0;
        return text.Length is > 0 and <= 12 && text.All(char.IsAsciiDigit) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seconds);
    }
}
