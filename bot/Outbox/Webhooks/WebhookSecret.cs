using PolicyBot.Primitives;

namespace PolicyBot.Outbox.Webhooks;

/// <summary>A key of Standard Webhooks: <c>whsec_</c> and 24 to 64 bytes in base 64 (specification, "Signature scheme").</summary>
internal static class WebhookSecret
{
    private const string Prefix = "whsec_";

    /// <returns>The key; <see langword="null"/> when the text is none.</returns>
    public static byte[]? TryParse(Secret<string> text)
    {
        var value = text.Reveal();
        if (!value.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var key = new byte[value.Length];
        return Convert.TryFromBase64String(value[Prefix.Length..], key, out var length) && length is >= 24 and <= 64 ? key[..length] : null;
    }
}
