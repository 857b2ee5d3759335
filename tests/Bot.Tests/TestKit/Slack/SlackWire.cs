using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyBot.Tests.TestKit.Slack;

/// <summary>Slack's end of the wire to the bot: real requests, signed, or a socket.</summary>
/// <param name="http">Has the bot's address; may say more in its headers than need be.</param>
/// <param name="time">By which requests are signed.</param>
internal sealed class SlackWire(HttpClient http, TimeProvider time)
{
    private const string Form = "application/x-www-form-urlencoded";

    private readonly Lock _lock = new();
    private readonly List<JsonElement> _answers = [];

    public TimeProvider Time => time;

    /// <summary>What bodies become on their way, before they are signed.</summary>
    public Func<string, string> Write { get; set; } = body => body;

    /// <summary>The socket that the bot has opened; <see langword="null"/>: it is called.</summary>
    public SocketWire? Socket { get; set; }

    /// <summary>The JSON in acknowledgements so far.</summary>
    public IReadOnlyList<JsonElement> Answers
    {
        get
        {
            lock (_lock)
                return [.. _answers];
        }
    }

    /// <param name="retry">Which one this is, 1 to 3; 0: it is the first try.</param>
    public async Task<HttpStatusCode> EventAsync(JsonObject envelope, int retry = 0, string reason = "http_timeout")
    {
        if (Socket is { } socket)
        {
            await socket.SendAsync("events_api", Write(envelope.ToJsonString()));
            return HttpStatusCode.OK;
        }

        using var request = Signed("/slack/events", "application/json", Write(envelope.ToJsonString()));
        if (retry > 0)
        {
            request.Headers.Add("X-Slack-Retry-Num", retry.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("X-Slack-Retry-Reason", reason);
        }

        return (await SendAsync(request)).Status;
    }

    /// <returns>The body is of kind Undefined when there is none.</returns>
    public async Task<(HttpStatusCode Status, JsonElement Body)> CommandAsync(IReadOnlyDictionary<string, string> fields)
    {
        if (Socket is { } socket)
            return Keep(HttpStatusCode.OK, await socket.SendAsync("slash_commands", Write(JsonSerializer.Serialize(fields))));

        using var request = Signed("/slack/commands", Form, Encoded(fields));
        return await SendAsync(request);
    }

    /// <inheritdoc cref="CommandAsync"/>
    public async Task<(HttpStatusCode Status, JsonElement Body)> InteractAsync(JsonObject payload)
    {
        if (Socket is { } socket)
            return Keep(HttpStatusCode.OK, await socket.SendAsync("interactive", Write(payload.ToJsonString())));

        using var request = Signed("/slack/interactions", Form, Encoded(new Dictionary<string, string> { ["payload"] = payload.ToJsonString() }));
        return await SendAsync(request);
    }

    /// <summary>Sends it, and expects that it is taken without a word.</summary>
    public async Task TellAsync(JsonObject envelope, int retry = 0) => Assert.Equal(HttpStatusCode.OK, await EventAsync(envelope, retry));

    private string Encoded(IReadOnlyDictionary<string, string> fields) => string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(Write(field.Value))}"));

    private HttpRequestMessage Signed(string path, string type, string body) => SlackSignature.Request(path, type, Encoding.UTF8.GetBytes(body), time.GetUtcNow());

    private async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(HttpRequestMessage request)
    {
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return Keep(response.StatusCode, text.Length == 0 ? default : JsonElement.Parse(text));
    }

    private (HttpStatusCode Status, JsonElement Body) Keep(HttpStatusCode status, JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Undefined)
        {
            lock (_lock)
                _answers.Add(body);
        }

        return (status, body);
    }
}
