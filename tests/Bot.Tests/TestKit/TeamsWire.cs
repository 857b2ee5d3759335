using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace PolicyBot.Tests.TestKit;

/// <summary>Teams' end of the wire to the bot.</summary>
/// <param name="messages">The bot's address for activities.</param>
/// <param name="token">What vouches for an activity with this service address; <see langword="null"/>: nothing does.</param>
internal sealed class TeamsWire(HttpClient http, Uri messages, Func<string?, string>? token = null)
{
    public Task<(HttpStatusCode Status, string Body)> PostAsync(JsonNode activity) => PostAsync(activity.ToJsonString(), (string?)activity["serviceUrl"]);

    /// <param name="serviceUrl">As the activity names it.</param>
    public Task<(HttpStatusCode Status, string Body)> PostAsync(string json, string? serviceUrl) => PostAsync(new StringContent(json, Encoding.UTF8, "application/json"), serviceUrl);

    public async Task<(HttpStatusCode Status, string Body)> PostAsync(HttpContent content, string? serviceUrl, bool chunked = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, messages) { Content = content };
        request.Headers.TransferEncodingChunked = chunked;
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token(serviceUrl));
        using var response = await http.SendAsync(request);
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
        var task = answer["task"];
        Assert.True((string?)task?["type"] == "continue", $"{invoke["name"]} opened no dialog: {answer}");
        var shown = task!["value"]!;
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)shown["card"]!["contentType"]);

        return ((string)shown["title"]!, shown["card"]!["content"]!.AsObject());
    }
}
