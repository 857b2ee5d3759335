using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace PolicyBot.Tests.TestKit;

/// <summary>Teams' end of the wire to the bot.</summary>
/// <param name="messages">The bot's address for activities.</param>
internal sealed class TeamsWire(HttpClient http, Uri messages)
{
    public Task<(HttpStatusCode Status, string Body)> PostAsync(JsonNode activity) => PostAsync(activity.ToJsonString());

    public async Task<(HttpStatusCode Status, string Body)> PostAsync(string json)
    {
        using var response = await http.PostAsync(messages, new StringContent(json, Encoding.UTF8, "application/json"));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Sends what is answered in the response.</summary>
    public async Task<JsonObject> InvokeAsync(JsonObject invoke)
    {
        var (status, body) = await PostAsync(invoke);
        Assert.True(status == HttpStatusCode.OK, $"{invoke["name"]}: {(int)status} {body}");

        return body.Length == 0 ? [] : JsonNode.Parse(body)!.AsObject();
    }

    /// <summary>Sends what is answered with a dialog.</summary>
    public async Task<(string Title, JsonObject Card)> OpenAsync(JsonObject invoke)
    {
        var answer = await InvokeAsync(invoke);
        var task = answer["task"]!;
        Assert.Equal("continue", (string?)task["type"]);
        var shown = task["value"]!;
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)shown["card"]!["contentType"]);

        return ((string)shown["title"]!, shown["card"]!["content"]!.AsObject());
    }
}
