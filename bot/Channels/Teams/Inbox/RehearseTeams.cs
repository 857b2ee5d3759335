using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using PolicyBot.Channels.Teams.Activities;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Channels.Teams.Security;
using PolicyBot.Primitives;

namespace PolicyBot.Channels.Teams.Inbox;

/// <inheritdoc/>
internal sealed class RehearseTeams(
    ActOnActivity act, TokenRules rules, RehearsedConnector connector, Ids ids, TimeProvider time, IOptions<TeamsOptions> options, ILogger<SendPatiently> logger) : IRehearse
{
    /// <summary>No id that Teams gives: what is remembered of it concerns nobody.</summary>
    private const string Nobody = "rehearsal";

    private readonly SendPatiently _patient = new(connector, ids, time, logger);
    private readonly ConversationAddress _nowhere = new(new Uri("https://rehearsal.invalid"), Nobody);

    public bool IsOpen => options.Value.AppId.Length > 0;

    /// <summary>A token is checked against a key that was made for it and is known nowhere else.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        using var rsa = RSA.Create(2_048);
        var key = new PublishedKey(new RsaSecurityKey(rsa) { KeyId = Nobody }, []);
        if (ChannelToken.Read(Sign(rsa)) is not { } token || !await rules.HoldAsync(token, key, cancellationToken))
            throw new InvalidOperationException("A token of our own making does not keep our own rules.");
    }

    public async Task TakeAsync(string text, CancellationToken cancellationToken)
    {
        using var json = JsonDocument.Parse(Message(text).ToJsonString());
        if (ActivityReader.Read(json.RootElement) is not { } activity)
            throw new InvalidOperationException("A message of our own making cannot be read.");

        await act.ActAsync(activity with { IsRehearsal = true }, new PostByConnector(_patient, connector, _nowhere, time, logger), cancellationToken);
    }

    private static JsonObject Message(string text) => new()
    {
        ["type"] = ActivityTypes.Message,
        ["channelId"] = Activity.TeamsChannelId,
        ["serviceUrl"] = Nobody,
        ["from"] = new JsonObject { ["id"] = Nobody },
        ["recipient"] = new JsonObject { ["id"] = Nobody },
        ["conversation"] = new JsonObject { ["id"] = Nobody, ["conversationType"] = "personal" },
        ["text"] = text,
    };

    private string Sign(RSA rsa)
    {
        var header = new JsonObject { ["alg"] = SecurityAlgorithms.RsaSha256, ["kid"] = Nobody };
        var payload = new JsonObject
        {
            ["iss"] = CloudAddresses.Of(options.Value.Cloud).Issuer,
            ["aud"] = options.Value.AppId,
            ["exp"] = time.GetUtcNow().AddHours(1).ToUnixTimeSeconds(),
            ["serviceurl"] = Nobody,
        };
        var said = $"{Encode(header)}.{Encode(payload)}";

        return $"{said}.{Base64Url.EncodeToString(rsa.SignData(System.Text.Encoding.ASCII.GetBytes(said), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private static string Encode(JsonObject part) => Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(part.ToJsonString()));
}
