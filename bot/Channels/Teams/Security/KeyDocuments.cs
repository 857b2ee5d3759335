using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace PolicyBot.Channels.Teams.Security;

/// <summary>Reads what the authority publishes: metadata (OpenID Connect Discovery, 3), and keys (RFC 7517) with Microsoft's own <c>endorsements</c>.</summary>
internal static class KeyDocuments
{
    private const int LeastBits = 2_048;

    /// <summary>More would only make each check dear.</summary>
    private const int MostBits = 16_384;

    /// <param name="source">Where the metadata came from: only what itself came without TLS, from this machine, may point to an address without TLS.</param>
    /// <exception cref="FormatException">It names no such address.</exception>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static Uri ReadKeysAddress(ReadOnlyMemory<byte> metadata, Uri source)
    {
        using var document = JsonDocument.Parse(metadata);
        return document.RootElement.ValueKind == JsonValueKind.Object
            && Uri.TryCreate(Text(document.RootElement, "jwks_uri"), UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback && source.Scheme == Uri.UriSchemeHttp))
            && address.UserInfo.Length == 0
                ? address
                : throw new FormatException("The metadata name no address of keys that may be used.");
    }

    /// <returns>The keys that may be used, at least one. Others, such as those for encrypting, are left out.</returns>
    /// <exception cref="FormatException">There is none.</exception>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static IReadOnlyList<PublishedKey> ReadKeys(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("keys", out var keys) || keys.ValueKind != JsonValueKind.Array)
            throw new FormatException("This is no set of keys.");

        PublishedKey[] usable = [.. keys.EnumerateArray().Select(ReadKey).OfType<PublishedKey>()];
        return usable.Length > 0 ? usable : throw new FormatException("None of the published keys may be used.");
    }

    private static PublishedKey? ReadKey(JsonElement key)
    {
        if (key.ValueKind != JsonValueKind.Object
            || Text(key, "kty") != "RSA"
            || Text(key, "use") is not (null or "sig")
            || Text(key, "alg") is not (null or SecurityAlgorithms.RsaSha256)
            || Text(key, "kid") is not { Length: > 0 } id
            || Number(key, "n") is not { } modulus
            || Number(key, "e") is not { } exponent)
            return null;

        var bits = modulus.Length * 8 - byte.LeadingZeroCount(modulus[0]);
        if (bits is < LeastBits or > MostBits || (exponent.Length == 1 && exponent[0] == 1) || exponent.Length > 4 || exponent[^1] % 2 == 0 || modulus[^1] % 2 == 0)
            return null;

        return new PublishedKey(new RsaSecurityKey(new RSAParameters { Modulus = modulus, Exponent = exponent }) { KeyId = id }, Endorsements(key));
    }

    private static IReadOnlyList<string> Endorsements(JsonElement key) =>
        key.TryGetProperty("endorsements", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(word => word.ValueKind == JsonValueKind.String).Select(word => word.GetString()!)]
            : [];

    /// <returns><see langword="null"/> when it is missing; empty when it is something else than text.</returns>
    private static string? Text(JsonElement element, string name) =>
        !element.TryGetProperty(name, out var value) ? null : value.ValueKind == JsonValueKind.String ? value.GetString() : "";

    /// <returns>Big-endian without zeros in front.</returns>
    private static byte[]? Number(JsonElement key, string name)
    {
        if (Text(key, name) is not { Length: > 0 } text || !Base64Url.IsValid(text))
            return null;

        var bytes = Base64Url.DecodeFromChars(text).AsSpan().TrimStart((byte)0);
        return bytes.IsEmpty ? null : bytes.ToArray();
    }
}
