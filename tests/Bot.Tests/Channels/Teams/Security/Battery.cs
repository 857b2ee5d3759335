using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Security;

/// <summary>Good tokens and bad ones. Each differs from a good one in what its name says, and in nothing else.</summary>
internal static class Battery
{
    private const string EntraV1 = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";
    private const string EntraV2 = "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0";
    private const string OtherTenant = "0e1f2a3b-4c5d-4e6f-8a7b-9c0d1e2f3a4b";

    public static IReadOnlyList<Attempt> All { get; } = [.. Good(), .. Headers(), .. Forms(), .. Algorithms(), .. Keys(), .. Times(), .. Claims(), .. Activities()];

    private static IEnumerable<Attempt> Good() =>
    [
        In("a good token", token => token),
        In("audience in capitals", token => token.Claim("aud", AnActivity.AppId.ToUpperInvariant())),
        In("a list of one audience", token => token.Claim("aud", new JsonArray(AnActivity.AppId))),
        In("no nbf", token => token.Without("nbf")),
        In("no typ, no x5t", token => token.WithoutHeader("typ").WithoutHeader("x5t")),
        In("a wrong x5t beside the right kid", token => token.Header("x5t", "somebody-else")),
        In("claims nobody knows", token => token.Claim("roles", new JsonArray("x")).Claim("xms", new JsonObject { ["a"] = 1 })),
        In("expired four minutes ago", (token, door) => token.Claim("nbf", door.In(minutes: -60)).Claim("exp", door.In(minutes: -4))),
        In("good in four minutes", (token, door) => token.Claim("nbf", door.In(minutes: 4))),
        In("service address in other case, in token and activity alike", token => token.Claim("serviceurl", AnActivity.ServiceUrl.ToUpperInvariant())),
        new("scheme in lower case", HttpStatusCode.OK, (door, _) => door.KnockAsync($"bearer {door.Token().Text()}")),
        new("scheme in capitals", HttpStatusCode.OK, (door, _) => door.KnockAsync($"BEARER {door.Token().Text()}")),
        new("signed by the second key", HttpStatusCode.OK, (door, ring) => door.KnockAsync(AToken.By(ring.Second, door.Clock.GetUtcNow()))),
        new("signed by one of two keys of the same id", HttpStatusCode.OK, (door, ring) => door.KnockAsync(AToken.By(ring.Twin, door.Clock.GetUtcNow()))),
    ];

    private static IEnumerable<Attempt> Headers() =>
    [
        Header("no header", _ => null),
        Header("an empty header", _ => ""),
        Header("the scheme alone", _ => "Bearer"),
        Header("the scheme and a space", _ => "Bearer "),
        Header("the token alone", token => token),
        Header("another scheme", token => $"Basic {token}"),
        Header("a scheme that only begins alike", token => $"BearerX {token}"),
        Header("no space", token => $"Bearer{token}"),
        Header("two spaces", token => $"Bearer  {token}"),
        Header("a tab", token => $"Bearer\t{token}"),
        Header("the scheme twice", token => $"Bearer Bearer {token}"),
        Header("a parameter behind", token => $"Bearer {token}, realm=x"),
        Header("two tokens in one header", token => $"Bearer {token}, Bearer {token}"),
        Header("two tokens with a space", token => $"Bearer {token} {token}"),
        Header("in quotes", token => $"Bearer \"{token}\""),
    ];

    private static IEnumerable<Attempt> Forms() =>
    [
        Header("the token cut off", token => $"Bearer {token[..^20]}"),
        Header("the signature cut off", token => $"Bearer {token[..token.LastIndexOf('.')]}"),
        Header("an empty signature", token => $"Bearer {token[..(token.LastIndexOf('.') + 1)]}"),
        Header("an empty header part", token => $"Bearer {token[token.IndexOf('.', StringComparison.Ordinal)..]}"),
        Header("only dots", _ => "Bearer .."),
        Header("three dots", _ => "Bearer ..."),
        Header("a fourth part", token => $"Bearer {token}.AAAA"),
        Header("padding", token => $"Bearer {token}=="),
        Header("plain base64", token => $"Bearer {token.Replace('_', '/').Replace('-', '+')}+"),
        Header("an encrypted token", _ => $"Bearer {Part("""{"alg":"RSA-OAEP","enc":"A256GCM","kid":"key-1"}""")}.AAAA.AAAA.AAAA.AAAA"),
        Header("an encrypted token of three parts", token => $"Bearer {Part("""{"alg":"dir","enc":"A256GCM","kid":"key-1"}""")}{token[token.IndexOf('.', StringComparison.Ordinal)..]}"),
        Header("no JSON", _ => $"Bearer {Part("no")}.{Part("json")}.AAAA"),
        Out("a token of 20,000 characters", token => token.Claim("long", new string('x', 20_000))),
        Raw("a payload that is a list", (_, _) => ("""{"alg":"RS256","kid":"key-1"}""", "[]")),
        Raw("a payload that is null", (_, _) => ("""{"alg":"RS256","kid":"key-1"}""", "null")),
        Raw("a header that is a text", (_, payload) => ("\"RS256\"", payload)),
        Raw("a payload with a comment", (header, payload) => (header, payload.Replace("{", "{/* */", StringComparison.Ordinal))),
        Raw("a payload with a comma too many", (header, payload) => (header, payload.Replace("}", ",}", StringComparison.Ordinal))),
        Raw("a payload with something behind", (header, payload) => (header, payload + "{}")),
        Raw("half a surrogate in the issuer", (header, payload) => (header, payload.Replace("https://api", "\\ud800https://api", StringComparison.Ordinal))),
        Raw("half a surrogate in the key's id", (header, payload) => (header.Replace("key-1", "\\udfff", StringComparison.Ordinal), payload)),
        Raw("nested a thousand times", (header, payload) => (header, payload.Replace("}", $",\"deep\":{new string('[', 1_000)}{new string(']', 1_000)}}}", StringComparison.Ordinal))),
        new("bytes that are no UTF-8", HttpStatusCode.Unauthorized, (door, _) =>
        {
            var token = door.Token();
            return door.KnockAsync($"Bearer {token.Text(Encoding.UTF8.GetBytes(token.HeaderJson()), [.. Encoding.UTF8.GetBytes(token.PayloadJson()[..^1]), .. ",\"x\":\""u8, 0xC3, 0x28, .. "\"}"u8])}");
        }),
        Out("the key's id twice", token => token.AnotherHeader("kid", "key-1")),
        Out("the algorithm twice", token => token.AnotherHeader("alg", "RS256")),
        Out("the issuer twice", token => token.AnotherClaim("iss", FakeAuthority.Issuer)),
        Out("the audience twice", token => token.AnotherClaim("aud", AnActivity.AppId)),
        Out("the end twice", (token, door) => token.AnotherClaim("exp", door.In(minutes: 10))),
        Out("the service address twice, the good one first", token => token.AnotherClaim("serviceurl", "https://evil.example")),
        Out("the service address twice, the good one last", token => token.Claim("serviceurl", "https://evil.example").AnotherClaim("serviceurl", AnActivity.ServiceUrl)),
        Out("the service address twice, once in escapes", token => token.AnotherClaim("service\\u0075rl", AnActivity.ServiceUrl)),
    ];

    private static IEnumerable<Attempt> Algorithms() =>
    [
        Out("alg none without a signature", token => token.Header("alg", "none").SignedBy(_ => [])),
        Out("alg None without a signature", token => token.Header("alg", "None").SignedBy(_ => [])),
        Out("alg none with the good signature", token => token.Header("alg", "none")),
        Out("no alg", token => token.WithoutHeader("alg")),
        Out("alg null", token => token.Header("alg", null)),
        Out("alg in lower case", token => token.Header("alg", "rs256")),
        Out("alg as a list", token => token.Header("alg", new JsonArray("RS256"))),
        Out("HS256 with the key's PEM as the secret", (token, door) => token.Header("alg", "HS256").SignedBy(Hs256(Encoding.UTF8.GetBytes(door.Authority.Key.Rsa.ExportSubjectPublicKeyInfoPem())))),
        Out("HS256 with the key's DER as the secret", (token, door) => token.Header("alg", "HS256").SignedBy(Hs256(door.Authority.Key.Rsa.ExportSubjectPublicKeyInfo()))),
        Out("HS256 with the key's modulus as the secret", (token, door) => token.Header("alg", "HS256").SignedBy(Hs256(door.Authority.Key.Rsa.ExportParameters(false).Modulus!))),
        Out("HS256 with the secret of a test tool", token => token.Header("alg", "HS256").SignedBy(Hs256("dummy-secret-key"u8.ToArray()))),
        Out("HS256 with a published shared secret", token => token.Header("alg", "HS256").Header("kid", "shared").SignedBy(Hs256("dummy-secret-key"u8.ToArray()))),
        Out("HS256 without a key's id", token => token.Header("alg", "HS256").WithoutHeader("kid").SignedBy(Hs256("dummy-secret-key"u8.ToArray()))),
        Out("RS256 in name, HS256 in deed", token => token.SignedBy(Hs256("dummy-secret-key"u8.ToArray()))),
        Out("RS384", (token, door) => token.Header("alg", "RS384").SignedBy(Rsa(door, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1))),
        Out("RS512", (token, door) => token.Header("alg", "RS512").SignedBy(Rsa(door, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1))),
        Out("PS256", (token, door) => token.Header("alg", "PS256").SignedBy(Rsa(door, HashAlgorithmName.SHA256, RSASignaturePadding.Pss))),
        Out("RS256 in name, PS256 in deed", (token, door) => token.SignedBy(Rsa(door, HashAlgorithmName.SHA256, RSASignaturePadding.Pss))),
        OutBy("ES256 by a published key", (token, ring) => token.Header("alg", "ES256").Header("kid", "elliptic").SignedBy(bytes => ring.Elliptic.SignData(bytes, HashAlgorithmName.SHA256))),
        OutBy("RS256 in name, by a published elliptic key", (token, ring) => token.Header("kid", "elliptic").SignedBy(bytes => ring.Elliptic.SignData(bytes, HashAlgorithmName.SHA256))),
    ];

    private static IEnumerable<Attempt> Keys() =>
    [
        OutBy("signed by a stranger under the good key's id", (token, ring) => token.SignedBy(ring.Stranger.Sign)),
        OutBy("signed by another published key under the good key's id", (token, ring) => token.SignedBy(ring.Second.Sign)),
        OutBy("a stranger's key in the header", (token, ring) => token.Header("jwk", ring.Stranger.Jwk()).SignedBy(ring.Stranger.Sign)),
        OutBy("a stranger's key in the header, and its id", (token, ring) => token.Header("kid", "mine").Header("jwk", ring.Stranger.Jwk()).SignedBy(ring.Stranger.Sign)),
        OutBy("a header that points to keys elsewhere", (token, ring) => token.Header("jku", "https://evil.example/keys").SignedBy(ring.Stranger.Sign)),
        OutBy("a header that points to a certificate elsewhere", (token, ring) => token.Header("x5u", "https://evil.example/cert").SignedBy(ring.Stranger.Sign)),
        OutBy("a certificate in the header", (token, ring) => token.Header("x5c", new JsonArray("MIIB")).SignedBy(ring.Stranger.Sign)),
        Out("a header that points elsewhere, though well signed", token => token.Header("jku", "https://evil.example/keys")),
        Out("a header that must be understood", token => token.Header("crit", new JsonArray("exp"))),
        Out("a payload that is not encoded", token => token.Header("crit", new JsonArray("b64")).Header("b64", false)),
        Out("a signature with one bit changed", (token, door) => token.SignedBy(bytes =>
        {
            var signature = door.Authority.Key.Sign(bytes);
            signature[^1] ^= 1;
            return signature;
        })),
        Out("a signature of something else", (token, door) => token.SignedBy(_ => door.Authority.Key.Sign("something else"u8.ToArray()))),
        Out("a signature of zeros", token => token.SignedBy(_ => new byte[256])),
        Out("an unknown key's id", token => token.Header("kid", "nobody's")),
        Out("the key's id in capitals", token => token.Header("kid", "KEY-1")),
        Out("no key's id", token => token.WithoutHeader("kid")),
        Out("no key's id, but a fingerprint", token => token.WithoutHeader("kid").Header("x5t", "key-1")),
        Out("an empty key's id", token => token.Header("kid", "")),
        Out("a key's id that is a number", token => token.Header("kid", 1)),
        OutBy("a published key without an id", (token, ring) => token.WithoutHeader("kid").SignedBy(ring.WithoutId.Sign)),
        OutBy("a published key that has no id, named all the same", (token, ring) => token.Header("kid", ring.WithoutId.KeyId).SignedBy(ring.WithoutId.Sign)),
        OutBy("a published key for encrypting", (token, ring) => token.Header("kid", ring.Encrypting.KeyId).SignedBy(ring.Encrypting.Sign)),
        OutBy("a published key for RS512", (token, ring) => token.Header("kid", ring.ForRs512.KeyId).SignedBy(ring.ForRs512.Sign)),
        OutBy("a published key of 1,024 bits", (token, ring) => token.Header("kid", ring.Small.KeyId).SignedBy(ring.Small.Sign)),
        new("a key without endorsements", HttpStatusCode.Forbidden, (door, ring) => door.KnockAsync(AToken.By(ring.WithoutEndorsements, door.Clock.GetUtcNow()))),
        new("a key that endorses other channels", HttpStatusCode.Forbidden, (door, ring) => door.KnockAsync(AToken.By(ring.OfWebChat, door.Clock.GetUtcNow()))),
        new("the one of two keys of the same id that endorses nothing", HttpStatusCode.Forbidden, (door, ring) => door.KnockAsync(AToken.By(ring.SilentTwin, door.Clock.GetUtcNow()))),
    ];

    private static IEnumerable<Attempt> Times() =>
    [
        Out("expired six minutes ago", (token, door) => token.Claim("nbf", door.In(minutes: -60)).Claim("exp", door.In(minutes: -6))),
        Out("expired long ago", token => token.Without("nbf").Claim("exp", 1_000_000_000)),
        Out("good in six minutes", (token, door) => token.Claim("nbf", door.In(minutes: 6))),
        Out("begins after its end", (token, door) => token.Claim("nbf", door.In(minutes: 3)).Claim("exp", door.In(minutes: 1))),
        Out("no exp", token => token.Without("exp")),
        Out("exp null", token => token.Claim("exp", null)),
        Out("exp as text", (token, door) => token.Claim("exp", door.In(minutes: 59).ToString())),
        Out("exp as a fraction", (token, door) => token.Claim("exp", JsonNode.Parse($"{door.In(minutes: 59)}.5"))),
        Out("exp as a whole fraction", (token, door) => token.Claim("exp", JsonNode.Parse($"{door.In(minutes: 59)}.0"))),
        Out("exp with an exponent", token => token.Claim("exp", JsonNode.Parse("9e9"))),
        Out("exp huge", token => token.Claim("exp", JsonNode.Parse("99999999999999999999999999"))),
        Out("exp at the end of 64 bits", token => token.Claim("exp", long.MaxValue)),
        Out("exp in the year 10000", token => token.Claim("exp", 253_402_300_800)),
        Out("exp in milliseconds", (token, door) => token.Claim("exp", door.In(minutes: 59) * 1_000)),
        Out("exp negative", (token, door) => token.Claim("exp", -door.In(minutes: 59))),
        Out("exp zero", token => token.Without("nbf").Claim("exp", 0)),
        Out("exp true", token => token.Claim("exp", true)),
        Out("exp as a list", (token, door) => token.Claim("exp", new JsonArray(door.In(minutes: 59)))),
        Out("nbf as text", (token, door) => token.Claim("nbf", door.In(minutes: -1).ToString())),
        Out("nbf null", token => token.Claim("nbf", null)),
        Out("nbf huge", token => token.Claim("nbf", long.MaxValue)),
    ];

    private static IEnumerable<Attempt> Claims() =>
    [
        Out("no issuer", token => token.Without("iss")),
        Out("another issuer", token => token.Claim("iss", "https://evil.example")),
        Out("the issuer with a slash", token => token.Claim("iss", FakeAuthority.Issuer + "/")),
        Out("the issuer in capitals", token => token.Claim("iss", FakeAuthority.Issuer.ToUpperInvariant())),
        Out("the issuer as a list", token => token.Claim("iss", new JsonArray(FakeAuthority.Issuer))),
        Out("the government's issuer", token => token.Claim("iss", "https://api.botframework.us")),
        Out("Entra's issuer, version 1", token => token.Claim("iss", EntraV1).Claim("ver", "1.0").Claim("appid", AnActivity.AppId)),
        Out("Entra's issuer, version 2", token => token.Claim("iss", EntraV2).Claim("ver", "2.0").Claim("azp", AnActivity.AppId)),
        Out("Entra's issuer of our own tenant", token => token.Claim("iss", $"https://login.microsoftonline.com/{AnActivity.TenantId}/v2.0")),
        Out("no audience", token => token.Without("aud")),
        Out("an empty audience", token => token.Claim("aud", "")),
        Out("another audience", token => token.Claim("aud", "99999999-2222-4333-8444-555555555555")),
        Out("our audience as api://", token => token.Claim("aud", $"api://{AnActivity.AppId}")),
        Out("our audience as api://botid-", token => token.Claim("aud", $"api://botid-{AnActivity.AppId}")),
        Out("our audience with a slash", token => token.Claim("aud", AnActivity.AppId + "/")),
        Out("our audience without hyphens", token => token.Claim("aud", AnActivity.AppId.Replace("-", "", StringComparison.Ordinal))),
        Out("the audience of all bots", token => token.Claim("aud", "https://api.botframework.com")),
        Out("our audience and another", token => token.Claim("aud", new JsonArray(AnActivity.AppId, "99999999-2222-4333-8444-555555555555"))),
        Out("another audience and ours", token => token.Claim("aud", new JsonArray("99999999-2222-4333-8444-555555555555", AnActivity.AppId))),
        Out("an empty list of audiences", token => token.Claim("aud", new JsonArray())),
        Out("a list in a list of audiences", token => token.Claim("aud", new JsonArray(new JsonArray(AnActivity.AppId)))),
        Out("an audience that is a number", token => token.Claim("aud", 1)),
        Out("no service address", token => token.Without("serviceurl")),
        Out("an empty service address", token => token.Claim("serviceurl", "")),
        Out("a service address null", token => token.Claim("serviceurl", null)),
        Out("service addresses in a list", token => token.Claim("serviceurl", new JsonArray(AnActivity.ServiceUrl))),
        Out("a service address under another name", token => token.Without("serviceurl").Claim("serviceUrl", AnActivity.ServiceUrl)),
        Forbidden("another service address than the activity's", token => token.Claim("serviceurl", "https://smba.trafficmanager.net/amer")),
        Forbidden("a service address that only begins alike", token => token.Claim("serviceurl", AnActivity.ServiceUrl + ".evil.example")),
        Forbidden("a slash behind the token's service address alone", token => token.Claim("serviceurl", AnActivity.ServiceUrl + "/")),
    ];

    private static IEnumerable<Attempt> Activities() =>
    [
        Forbidden("a slash behind the activity's service address alone", activity => activity["serviceUrl"] = AnActivity.ServiceUrl + "/"),
        Forbidden("no service address in the activity", activity => activity.Remove("serviceUrl")),
        Forbidden("no channel", activity => activity.Remove("channelId")),
        Forbidden("an empty service address in the activity", activity => activity["serviceUrl"] = ""),
        Forbidden("a service address in the activity that is a list", activity => activity["serviceUrl"] = new JsonArray(AnActivity.ServiceUrl)),
        Forbidden("an empty channel", activity => activity["channelId"] = ""),
        Forbidden("a channel that is a number", activity => activity["channelId"] = 7),
        Forbidden("the channel in capitals", activity => activity["channelId"] = "MSTEAMS"),
        Forbidden("another channel", activity => activity["channelId"] = "webchat"),
        Forbidden("a channel below the endorsed one", activity => activity["channelId"] = "msteams:COPILOT"),
        Forbidden("another tenant", activity =>
        {
            activity["conversation"]!["tenantId"] = OtherTenant;
            activity["channelData"]!["tenant"]!["id"] = OtherTenant;
        }),
        Forbidden("another tenant in the conversation", activity => activity["conversation"]!["tenantId"] = OtherTenant),
        Forbidden("another tenant in the channel's own part", activity => activity["channelData"]!["tenant"]!["id"] = OtherTenant),
        Forbidden("an empty tenant beside the good one", activity => activity["channelData"]!["tenant"]!["id"] = ""),
        Forbidden("an empty tenant of the person beside the good ones", activity => activity["from"]!["tenantId"] = ""),
        Forbidden("a tenant that is a number beside the good one", activity => activity["channelData"]!["tenant"]!["id"] = 7),
        Forbidden("a tenant that is a list beside the good one", activity => activity["conversation"]!["tenantId"] = new JsonArray(AnActivity.TenantId)),
        Forbidden("a tenant that is a text in place of an object", activity => activity["channelData"]!["tenant"] = AnActivity.TenantId),
        Forbidden("an endless tenant beside the good one", activity => activity["channelData"]!["tenant"]!["id"] = new string('x', 5_000)),
        Forbidden("no tenant at all", activity =>
        {
            activity["conversation"]!.AsObject().Remove("tenantId");
            activity.Remove("channelData");
        }),
        .. new[] { "webchat", "directline" }.Select(channel => new Attempt($"the allowed tenant on {channel}, where whoever writes names it", HttpStatusCode.Forbidden, (door, ring) =>
            door.KnockAsync(AToken.By(ring.OfWebChat, door.Clock.GetUtcNow()), Changed(activity => activity["channelId"] = channel)))),
        .. new[] { "type", "conversation", "from", "recipient" }.Select(field => new Attempt($"no {field}", HttpStatusCode.BadRequest, (door, _) =>
            door.KnockAsync(door.Token(), Changed(activity => activity.Remove(field))))),
        Untrusted("a strange host", "https://evil.example/emea"),
        Untrusted("a host that is a user", "https://smba.trafficmanager.net@evil.example/emea"),
        Untrusted("a host that only begins alike", "https://smba.trafficmanager.net.evil.example/emea"),
        Untrusted("a host that only ends alike", "https://evil-smba.trafficmanager.net/emea"),
        Untrusted("no TLS", "http://smba.trafficmanager.net/emea"),
        Untrusted("the machine itself", "http://127.0.0.1:9/"),
        Untrusted("no address", "smba.trafficmanager.net/emea"),
        new("the tenant in capitals", HttpStatusCode.OK, (door, _) => door.KnockAsync(door.Token(), Changed(activity => activity["conversation"]!["tenantId"] = AnActivity.TenantId.ToUpperInvariant()))),
        new("the tenant named once, and null besides", HttpStatusCode.OK, (door, _) => door.KnockAsync(door.Token(), Changed(activity => activity["channelData"]!["tenant"]!["id"] = null))),
        new("the tenant named once", HttpStatusCode.OK, (door, _) => door.KnockAsync(door.Token(), Changed(activity => activity.Remove("channelData")))),
        new("a slash behind both service addresses", HttpStatusCode.OK, (door, _) =>
            door.KnockAsync(door.Token().Claim("serviceurl", AnActivity.ServiceUrl + "/"), Changed(activity => activity["serviceUrl"] = AnActivity.ServiceUrl + "/"))),
    ];

    private static long In(this DoorUnderTest door, int minutes) => door.Clock.GetUtcNow().AddMinutes(minutes).ToUnixTimeSeconds();

    private static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    private static Func<byte[], byte[]> Hs256(byte[] secret) => bytes => HMACSHA256.HashData(secret, bytes);

    private static Func<byte[], byte[]> Rsa(DoorUnderTest door, HashAlgorithmName hash, RSASignaturePadding padding) => bytes => door.Authority.Key.Rsa.SignData(bytes, hash, padding);

    private static JsonObject Changed(Action<JsonObject> change)
    {
        var activity = AnActivity.Message();
        change(activity);
        return activity;
    }

    private static Attempt In(string name, Func<AToken, AToken> change) => In(name, (token, _) => change(token));

    private static Attempt In(string name, Func<AToken, DoorUnderTest, AToken> change) => new(name, HttpStatusCode.OK, (door, _) => door.KnockAsync(change(door.Token(), door)));

    private static Attempt Out(string name, Func<AToken, AToken> change) => Out(name, (token, _) => change(token));

    private static Attempt Out(string name, Func<AToken, DoorUnderTest, AToken> change) => new(name, HttpStatusCode.Unauthorized, (door, _) => door.KnockAsync(change(door.Token(), door)));

    private static Attempt OutBy(string name, Func<AToken, Ring, AToken> change) => new(name, HttpStatusCode.Unauthorized, (door, ring) => door.KnockAsync(change(door.Token(), ring)));

    private static Attempt Header(string name, Func<string, string?> header) => new(name, HttpStatusCode.Unauthorized, (door, _) => door.KnockAsync(header(door.Token().Text())));

    private static Attempt Raw(string name, Func<string, string, (string Header, string Payload)> change) => new(name, HttpStatusCode.Unauthorized, (door, _) =>
    {
        var token = door.Token();
        var (header, payload) = change(token.HeaderJson(), token.PayloadJson());
        return door.KnockAsync($"Bearer {token.Text(header, payload)}");
    });

    private static Attempt Forbidden(string name, Func<AToken, AToken> change) => new(name, HttpStatusCode.Forbidden, (door, _) => door.KnockAsync(change(door.Token())));

    private static Attempt Forbidden(string name, Action<JsonObject> change) => new(name, HttpStatusCode.Forbidden, (door, _) => door.KnockAsync(door.Token(), Changed(change)));

    /// <summary>The same in token and activity, so that nothing but trust is left to refuse it.</summary>
    private static Attempt Untrusted(string name, string serviceUrl) => new($"service address: {name}", HttpStatusCode.Forbidden, (door, _) =>
        door.KnockAsync(door.Token().Claim("serviceurl", serviceUrl), Changed(activity => activity["serviceUrl"] = serviceUrl)));
}
