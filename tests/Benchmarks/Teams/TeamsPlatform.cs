using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http;
using PolicyBot.Benchmarks.Chat;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Benchmarks.Teams;

/// <inheritdoc/>
internal sealed class TeamsPlatform : IChatPlatform
{
    private Uri _messages = null!;
    private string _serviceUrl = null!;
    private string _token = null!;

    public void Connect(Uri bot, Uri connector, SigningKey key)
    {
        _messages = new Uri(bot, "/api/messages");
        _serviceUrl = new Uri(connector, "/emea").AbsoluteUri;
        _token = TeamsMessage.Token(key, _serviceUrl, TimeProvider.System.GetUtcNow());
    }

    public HttpRequestMessage Message(string chat, string text)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, _messages) { Content = new StringContent(TeamsMessage.Json(_serviceUrl, chat, text), Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);

        return request;
    }

    public async Task<string?> TakeAsync(HttpContext http)
    {
        var chat = http.Request.Path.Value!.Split('/').SkipWhile(part => part != "conversations").ElementAt(1);
        await http.Request.Body.CopyToAsync(Stream.Null);
        http.Response.StatusCode = StatusCodes.Status201Created;
        await http.Response.WriteAsJsonAsync(new { id = chat });

        return chat;
    }
}
