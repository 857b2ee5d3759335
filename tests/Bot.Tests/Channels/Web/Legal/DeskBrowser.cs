using System.Net;
using PolicyBot.Cases.Handlers;
using PolicyBot.Conversation.Dialogs.EnterTheDesk;

namespace PolicyBot.Tests.Channels.Web.Legal;

/// <summary>A browser at Legal's desk, as far as HTTP goes: it keeps the one cookie that it is given, and sends it back.</summary>
internal sealed class DeskBrowser : IDisposable
{
    private readonly WebUnderTest _web;
    private readonly HttpClient _http;

    public DeskBrowser(WebUnderTest web)
    {
        _web = web;
        _http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = web.Address };
    }

    /// <summary>Name and value of the cookie.</summary>
    public string? Cookie { get; set; }

    /// <summary>Every Set-Cookie that came, first to last.</summary>
    public List<string> Given { get; } = [];

    /// <summary>The secret of a link that the bot would give this person.</summary>
    public async Task<string> LinkAsync(string person) =>
        (await _web.Get<IDeskLinks>().IssueAsync(_web.Get<HandlerDirectory>().Find(person)!, CancellationToken.None))!.Fragment[1..];

    public async Task EnterAsync(string person) => Assert.Equal(HttpStatusCode.Redirect, (await EnterByAsync(await LinkAsync(person))).StatusCode);

    public Task<HttpResponseMessage> EnterByAsync(string link) => PostAsync("/legal/enter", ("link", link));

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path), headers);

    public async Task<string> ReadAsync(string path)
    {
        using var response = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);

        return await response.Content.ReadAsStringAsync();
    }

    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) => PostWithAsync(path, [], fields);

    public Task<HttpResponseMessage> PostWithAsync(string path, (string Name, string Value)[] headers, params (string Name, string Value)[] fields) => SendAsync(
        new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))) },
        headers);

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, (string Name, string Value)[] headers)
    {
        foreach (var (name, value) in headers)
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        if (Cookie is not null)
            request.Headers.Add("Cookie", Cookie);

        var response = await _http.SendAsync(request);
        foreach (var given in response.Headers.TryGetValues("Set-Cookie", out var all) ? all : [])
        {
            Given.Add(given);
            Cookie = given.Split(';')[0] is var pair && pair.EndsWith('=') ? null : pair;
        }

        return response;
    }
}
