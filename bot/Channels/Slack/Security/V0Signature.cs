using System.Security.Cryptography;

namespace PolicyBot.Channels.Slack.Security;

/// <summary>Slack's signatures of version 0: HMAC-SHA256 over <c>v0:timestamp:body</c>, written as <c>v0=</c> and 64 lower-case hexadecimal digits (docs.slack.dev, "Verifying requests from Slack").</summary>
internal static class V0Signature
{
    public const int CodeLength = HMACSHA256.HashSizeInBytes;

    private const string Prefix = "v0=";

    /// <inheritdoc cref="RequestMac"/>
    public static void Compute(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> timestamp, ReadOnlySpan<byte> body, Span<byte> code)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        mac.AppendData("v0:"u8);
        mac.AppendData(timestamp);
        mac.AppendData(":"u8);
        mac.AppendData(body);
        mac.GetHashAndReset(code);
    }

    /// <param name="code">32 bytes, to be filled when it is of that form.</param>
    public static bool TryRead(string text, Span<byte> code)
    {
        if (text.Length != Prefix.Length + (2 * CodeLength) || !text.StartsWith(Prefix, StringComparison.Ordinal))
            return false;

        var digits = text.AsSpan(Prefix.Length);
        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigitLower(digit))
                return false;
        }

        return Convert.FromHexString(digits, code, out _, out _) == System.Buffers.OperationStatus.Done;
    }
}
