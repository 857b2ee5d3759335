using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;

namespace PolicyBot.Tests.TestKit;

/// <summary>A channel's token, good by default; a test changes one thing. It can be made as wrong as JSON and cryptography allow.</summary>
internal sealed class AToken
{
    private readonly List<(string Name, JsonNode? Value)> _header = [];
    private readonly List<(string Name, JsonNode? Value)> _claims = [];
    private Func<byte[], byte[]> _sign;

    private AToken(SigningKey key) => _sign = key.Sign;

    /// <summary>For <see cref="AnActivity"/> as it comes.</summary>
    public static AToken By(SigningKey key, DateTimeOffset now) => new AToken(key)
        .Header("alg", "RS256")
        .Header("kid", key.KeyId)
        .Header("x5t", key.KeyId)
        .Header("typ", "JWT")
        .Claim("serviceurl", AnActivity.ServiceUrl)
        .Claim("nbf", now.AddMinutes(-1).ToUnixTimeSeconds())
        .Claim("exp", now.AddMinutes(59).ToUnixTimeSeconds())
        .Claim("iss", FakeAuthority.Issuer)
        .Claim("aud", AnActivity.AppId);

    public AToken Header(string name, JsonNode? value) => Set(_header, name, value);

    public AToken Claim(string name, JsonNode? value) => Set(_claims, name, value);

    public AToken WithoutHeader(string name) => Remove(_header, name);

    public AToken Without(string claim) => Remove(_claims, claim);

    /// <summary>Even if there is one of that name.</summary>
    public AToken AnotherHeader(string name, JsonNode? value) => Add(_header, name, value);

    /// <summary>Even if there is one of that name.</summary>
    public AToken AnotherClaim(string name, JsonNode? value) => Add(_claims, name, value);

    public AToken SignedBy(Func<byte[], byte[]> sign)
    {
        _sign = sign;
        return this;
    }

    public string Text() => Text(Json(_header), Json(_claims));

    /// <summary>Signed properly, whatever stands in it.</summary>
    public string Text(string header, string payload) => Text(Encoding.UTF8.GetBytes(header), Encoding.UTF8.GetBytes(payload));

    public string Text(byte[] header, byte[] payload)
    {
        var signed = $"{Base64Url.EncodeToString(header)}.{Base64Url.EncodeToString(payload)}";
        return $"{signed}.{Base64Url.EncodeToString(_sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    public string HeaderJson() => Json(_header);

    public string PayloadJson() => Json(_claims);

    private static string Json(List<(string Name, JsonNode? Value)> members) =>
        $"{{{string.Join(',', members.Select(member => $"\"{member.Name}\":{member.Value?.ToJsonString() ?? "null"}"))}}}";

    private AToken Set(List<(string Name, JsonNode? Value)> members, string name, JsonNode? value)
    {
        var place = members.FindIndex(member => member.Name == name);
        if (place < 0)
            return Add(members, name, value);
        members[place] = (name, value);
        return this;
    }

    private AToken Add(List<(string Name, JsonNode? Value)> members, string name, JsonNode? value)
    {
        members.Add((name, value));
        return this;
    }

    private AToken Remove(List<(string Name, JsonNode? Value)> members, string name)
    {
        members.RemoveAll(member => member.Name == name);
        return this;
    }
}
