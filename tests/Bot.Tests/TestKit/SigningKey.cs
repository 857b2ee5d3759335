using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace PolicyBot.Tests.TestKit;

/// <summary>A pair of RSA keys by which an authority signs, as it publishes it.</summary>
internal sealed record SigningKey(string KeyId, RSA Rsa)
{
    /// <summary><see langword="null"/>: the published key says nothing of endorsements.</summary>
    public string[]? Endorsements { get; init; } = ["msteams", "skypeforbusiness"];

    public static SigningKey Make(string keyId, int bits = 2_048) => new(keyId, RSA.Create(bits));

    public byte[] Sign(byte[] bytes) => Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public JsonObject Jwk()
    {
        var numbers = Rsa.ExportParameters(includePrivateParameters: false);
        var key = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = KeyId,
            ["x5t"] = KeyId,
            ["n"] = Base64Url.EncodeToString(numbers.Modulus),
            ["e"] = Base64Url.EncodeToString(numbers.Exponent),
        };
        if (Endorsements is not null)
            key["endorsements"] = new JsonArray([.. Endorsements.Select(word => JsonValue.Create(word))]);
        return key;
    }
}
