using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Security;

/// <summary>The keys besides the good one: published ones that may not be used, or not for Teams, and one of a stranger.</summary>
internal sealed class Ring
{
    public SigningKey Stranger { get; } = SigningKey.Make("key-1");

    public SigningKey Second { get; } = SigningKey.Make("key-2");

    public SigningKey WithoutEndorsements { get; } = SigningKey.Make("silent") with { Endorsements = null };

    public SigningKey OfWebChat { get; } = SigningKey.Make("webchat") with { Endorsements = ["webchat", "directline"] };

    public SigningKey Encrypting { get; } = SigningKey.Make("encrypting");

    public SigningKey ForRs512 { get; } = SigningKey.Make("rs512");

    public SigningKey Small { get; } = SigningKey.Make("small", bits: 1_024);

    public SigningKey WithoutId { get; } = SigningKey.Make("nameless");

    public SigningKey Twin { get; } = SigningKey.Make("twin");

    public SigningKey SilentTwin { get; } = SigningKey.Make("twin") with { Endorsements = null };

    public ECDsa Elliptic { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public void PublishAt(FakeAuthority authority)
    {
        foreach (var key in new[] { Second, WithoutEndorsements, OfWebChat, Small, Twin, SilentTwin })
            authority.Publish(key);

        authority.Published.Add(Changed(Encrypting, jwk => jwk["use"] = "enc"));
        authority.Published.Add(Changed(ForRs512, jwk => jwk["alg"] = "RS512"));
        authority.Published.Add(Changed(WithoutId, jwk => jwk.Remove("kid")));
        authority.Published.Add(Curve());
        authority.Published.Add(new JsonObject { ["kty"] = "oct", ["kid"] = "shared", ["k"] = Base64Url.EncodeToString("dummy-secret-key"u8) });
        authority.Published.Add(new JsonObject { ["kty"] = "RSA", ["kid"] = "key-1", ["n"] = 17, ["e"] = "AQAB" });
        authority.Published.Add(JsonValue.Create("rubbish"));
    }

    private static JsonObject Changed(SigningKey key, Action<JsonObject> change)
    {
        var jwk = key.Jwk();
        change(jwk);
        return jwk;
    }

    private JsonObject Curve()
    {
        var point = Elliptic.ExportParameters(includePrivateParameters: false).Q;
        return new JsonObject
        {
            ["kty"] = "EC",
            ["crv"] = "P-256",
            ["kid"] = "elliptic",
            ["x"] = Base64Url.EncodeToString(point.X),
            ["y"] = Base64Url.EncodeToString(point.Y),
            ["endorsements"] = new JsonArray("msteams"),
        };
    }
}
