using System.Buffers.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace PolicyBot.Channels.Teams.Security;

/// <summary>
/// A token read strictly, before anybody has vouched for it. What a lenient reader would make something of is none: a name given twice, a time that is no whole number,
/// several audiences, a header that brings or points to a key of its own (RFC 8725, 3.10), or one that must be understood and is not (RFC 7515, 4.1.11).
/// </summary>
/// <param name="Text">Header, payload and signature, as they came.</param>
/// <param name="Audience">The only one: a token that is good for others too could be shown to us by them.</param>
/// <param name="ServiceUrl">Where the caller wants to be answered.</param>
/// <param name="From">Since when it is good; <see langword="null"/> when it does not say.</param>
internal sealed record ChannelToken(string Text, string KeyId, string Issuer, string Audience, string ServiceUrl, DateTimeOffset? From, DateTimeOffset Until)
{
    /// <summary>9999-12-31T23:59:59Z, in seconds since 1970: what comes later is no date.</summary>
    private const long LastSecond = 253_402_300_799;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    private static readonly string[] RefusedHeaders =
        ["crit", JwtHeaderParameterNames.Enc, JwtHeaderParameterNames.Jku, JwtHeaderParameterNames.Jwk, JwtHeaderParameterNames.X5u, JwtHeaderParameterNames.X5c];

    /// <param name="text">Three parts in base64url.</param>
    public static ChannelToken? Read(string text)
    {
        try
        {
            var parts = text.Split('.');
            using var header = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[0]), Strict);
            using var payload = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1]), Strict);
            return Read(text, header.RootElement, payload.RootElement);
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException)
        {
            // No base64url, no JSON, or text in it that is no Unicode: what a stranger sends is not our defect.
            return null;
        }
    }

    private static ChannelToken? Read(string text, JsonElement header, JsonElement payload) =>
        header.ValueKind == JsonValueKind.Object
        && payload.ValueKind == JsonValueKind.Object
        && Word(header, JwtHeaderParameterNames.Alg) == SecurityAlgorithms.RsaSha256
        && !Array.Exists(RefusedHeaders, name => header.TryGetProperty(name, out _))
        && Word(header, JwtHeaderParameterNames.Kid) is { } keyId
        && Word(payload, JwtRegisteredClaimNames.Iss) is { } issuer
        && OneWord(payload, JwtRegisteredClaimNames.Aud) is { } audience
        && Time(payload, JwtRegisteredClaimNames.Exp) is { } until
        && (!payload.TryGetProperty(JwtRegisteredClaimNames.Nbf, out _) || Time(payload, JwtRegisteredClaimNames.Nbf) is not null)
        && Word(payload, "serviceurl") is { } serviceUrl
            ? new ChannelToken(text, keyId, issuer, audience, serviceUrl, Time(payload, JwtRegisteredClaimNames.Nbf), until)
            : null;

    private static string? Word(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? Word(value) : null;

    private static string? Word(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>A list of one is the same as that one (RFC 7519, 4.1.3).</summary>
    private static string? OneWord(JsonElement element, string name) =>
        !element.TryGetProperty(name, out var value) ? null
        : value.ValueKind != JsonValueKind.Array ? Word(value)
        : value.GetArrayLength() == 1 ? Word(value[0])
        : null;

    /// <returns><see langword="null"/> when it is missing, or no time.</returns>
    private static DateTimeOffset? Time(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var second) && second is >= 0 and <= LastSecond
            ? DateTimeOffset.FromUnixTimeSeconds(second)
            : null;
}
