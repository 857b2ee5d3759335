using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace PolicyBot.Tests.Channels.Web;

/// <summary>What our pages, and those who are not our pages, send.</summary>
internal static class Sending
{
    public static Task<HttpResponseMessage> SayAsync(this WebUnderTest web, string text, string lane = "/chat/turns") =>
        web.Client.PostAsJsonAsync(lane, new { kind = "said", text });

    public static Task<HttpResponseMessage> PressAsync(this WebUnderTest web, string lane, string verb, object? fields = null) =>
        web.Client.PostAsJsonAsync(lane, new { kind = "pressed", verb, fields = fields ?? new { } });

    public static Task<HttpResponseMessage> PostAsync(this WebUnderTest web, string body, string? type = "application/json", string lane = "/chat/turns")
    {
        var content = new StringContent(body, Encoding.UTF8);
        content.Headers.ContentType = null;
        Assert.True(type is null || content.Headers.TryAddWithoutValidation("Content-Type", type));
        return web.Client.PostAsync(lane, content);
    }

    public static Task<HttpResponseMessage> PostWithAsync(this WebUnderTest web, string path, string body, params IReadOnlyList<(string Name, string Value)> headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        return web.Client.SendAsync(request);
    }

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response) =>
        (await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync())).RootElement;

    /// <summary>The sentence of a refusal, which is problem details and no stack.</summary>
    public static async Task<string> SentenceAsync(this HttpResponseMessage response)
    {
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var text = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        return JsonDocument.Parse(text).RootElement.GetProperty("detail").GetString()!;
    }
}
