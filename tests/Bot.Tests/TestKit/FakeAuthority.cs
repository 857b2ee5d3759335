using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace PolicyBot.Tests.TestKit;

/// <summary>Publishes keys over real HTTP as the Bot Framework does, and fails as a test wants.</summary>
internal sealed class FakeAuthority : IAsyncDisposable
{
    public const string Issuer = "https://api.botframework.com";

    private HttpReceiver _receiver = null!;
    private int _readings;

    /// <summary>What is in the set of keys; <see cref="SigningKey.Jwk"/> of real ones, or anything.</summary>
    public List<JsonNode> Published { get; } = [];

    /// <summary>By which tokens are signed.</summary>
    public SigningKey Key { get; private set; } = SigningKey.Make("key-1");

    /// <summary>How often the metadata were asked for.</summary>
    public int Readings => Volatile.Read(ref _readings);

    /// <summary>Answers in place of the documents, by their path; <see langword="null"/>: all is well.</summary>
    public Func<HttpContext, Task>? Fault { get; set; }

    /// <summary>What the metadata say; <see langword="null"/>: the address of the keys here.</summary>
    public string? KeysAddress { get; set; }

    public Uri Address => _receiver.Address;

    public string MetadataUrl => new Uri(Address, "/v1/.well-known/openidconfiguration").ToString();

    public static async Task<FakeAuthority> StartAsync()
    {
        var authority = new FakeAuthority();
        authority.Published.Add(authority.Key.Jwk());
        authority._receiver = await HttpReceiver.StartAsync(authority.AnswerAsync);
        return authority;
    }

    /// <summary>Signs by a new key from now on; the old one is published no more.</summary>
    public SigningKey RollOver(string keyId)
    {
        var old = Key;
        Key = SigningKey.Make(keyId);
        Published.Clear();
        Published.Add(Key.Jwk());
        return old;
    }

    /// <summary>Publishes another key besides.</summary>
    public SigningKey Publish(SigningKey key)
    {
        Published.Add(key.Jwk());
        return key;
    }

    public ValueTask DisposeAsync() => _receiver.DisposeAsync();

    private Task AnswerAsync(HttpContext http)
    {
        var isMetadata = http.Request.Path.Value == "/v1/.well-known/openidconfiguration";
        if (isMetadata)
            Interlocked.Increment(ref _readings);

        return Fault is not null ? Fault(http)
            : isMetadata ? http.Response.WriteAsJsonAsync(Metadata())
            : http.Request.Path.Value == "/v1/.well-known/keys" ? http.Response.WriteAsJsonAsync(new JsonObject { ["keys"] = new JsonArray([.. Published.Select(key => key.DeepClone())]) })
            : Task.Run(() => http.Response.StatusCode = StatusCodes.Status404NotFound);
    }

    private JsonObject Metadata() => new()
    {
        ["issuer"] = Issuer,
        ["authorization_endpoint"] = "https://invalid.botframework.com",
        ["jwks_uri"] = KeysAddress ?? new Uri(Address, "/v1/.well-known/keys").ToString(),
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
    };
}
