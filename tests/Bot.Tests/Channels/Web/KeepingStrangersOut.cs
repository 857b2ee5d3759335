using System.Net;
using Microsoft.Extensions.Hosting;

namespace PolicyBot.Tests.Channels.Web;

public sealed class KeepingStrangersOut
{
    private const string Hello = """{"kind":"pressed","verb":"report"}""";

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "none")]
    [InlineData("Sec-Fetch-Site", "")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "file://")]
    [InlineData("Origin", "nonsense")]
    public async Task A_request_that_another_page_made_a_browser_send_is_refused(string header, string value)
    {
        await using var web = await WebUnderTest.StartAsync();

        foreach (var path in new[] { "/chat/turns", "/report/turns", "/mailbox/news" })
        {
            var response = await web.PostWithAsync(path, Hello, (header, value));

            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            Assert.Contains("own pages only", await response.SentenceAsync(), StringComparison.Ordinal);
        }

        Assert.Empty(web.Conversation.Turns);
    }

    [Fact]
    public async Task An_origin_that_only_looks_like_ours_is_refused()
    {
        await using var web = await WebUnderTest.StartAsync();
        var port = web.Address.Port;

        foreach (var origin in new[] { $"http://127.0.0.1:{port + 1}", "http://127.0.0.1", $"http://127.0.0.1:{port}@evil.example", $"http://127.0.0.1.evil.example:{port}", $"http://localhost:{port}", $"ftp://127.0.0.1:{port}" })
            Assert.Equal(HttpStatusCode.Forbidden, (await web.PostWithAsync("/report/turns", Hello, ("Origin", origin))).StatusCode);
    }

    [Fact]
    public async Task A_foreign_origin_is_refused_even_if_the_browser_vouches_for_the_site()
    {
        await using var web = await WebUnderTest.StartAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await web.PostWithAsync("/report/turns", Hello, ("Sec-Fetch-Site", "same-origin"), ("Origin", "https://evil.example"))).StatusCode);
    }

    [Fact]
    public async Task Our_own_page_is_let_in_with_its_origin_shown_or_hidden()
    {
        await using var web = await WebUnderTest.StartAsync();
        var origin = web.Address.GetLeftPart(UriPartial.Authority);

        Assert.Equal(HttpStatusCode.OK, (await web.PostWithAsync("/report/turns", Hello, ("Sec-Fetch-Site", "same-origin"), ("Origin", origin))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await web.PostWithAsync("/report/turns", Hello, ("Sec-Fetch-Site", "same-origin"), ("Origin", "null"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await web.PostWithAsync("/report/turns", Hello, ("Origin", origin))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await web.PostWithAsync("/report/turns", Hello)).StatusCode);
    }

    [Fact]
    public async Task Our_own_page_is_let_in_through_a_proxy_that_ends_TLS()
    {
        await using var web = await WebUnderTest.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await web.PostWithAsync("/report/turns", Hello, ("Host", "report.example"), ("Origin", "https://report.example"), ("X-Forwarded-For", "203.0.113.9"))).StatusCode);
    }

    [Fact]
    public async Task Another_site_may_not_wait_for_Legals_news()
    {
        await using var web = await WebUnderTest.StartAsync();
        var request = new HttpRequestMessage(HttpMethod.Get, "/legal/news");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        Assert.Equal(HttpStatusCode.Forbidden, (await web.Client.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/legal")]
    [InlineData("/legal/news")]
    public async Task In_Production_the_pages_for_trying_out_are_not_there(string path)
    {
        await using var web = await WebUnderTest.StartAsync(Environments.Production);

        Assert.Equal(HttpStatusCode.NotFound, (await web.Client.GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await web.SayAsync("Hello")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await web.PressAsync("/legal/turns", "legal.inbox")).StatusCode);
        Assert.Empty(web.Conversation.Turns);
    }

    [Fact]
    public async Task In_Production_reports_are_taken()
    {
        await using var web = await WebUnderTest.StartAsync(Environments.Production);

        Assert.Equal(HttpStatusCode.OK, (await web.Client.GetAsync("/report")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await web.PressAsync("/report/turns", "report")).StatusCode);
    }

    [Theory]
    [InlineData("Development", null, HttpStatusCode.OK)]
    [InlineData("Development", "true", HttpStatusCode.OK)]
    [InlineData("Development", "false", HttpStatusCode.NotFound)]
    [InlineData("Production", null, HttpStatusCode.NotFound)]
    [InlineData("Production", "true", HttpStatusCode.OK)]
    [InlineData("Production", "false", HttpStatusCode.NotFound)]
    [InlineData("Staging", null, HttpStatusCode.NotFound)]
    public async Task A_setting_overrides_the_environment(string environment, string? setting, HttpStatusCode expected)
    {
        await using var web = await WebUnderTest.StartAsync(environment, ("Web:LocalChat", setting), ("Web:LegalInbox", setting));

        Assert.Equal(expected, (await web.Client.GetAsync("/")).StatusCode);
        Assert.Equal(expected, (await web.Client.GetAsync("/legal")).StatusCode);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.nip.io")]
    [InlineData("10.0.0.7")]
    public async Task A_name_that_was_made_to_mean_this_machine_opens_nothing(string host)
    {
        await using var web = await WebUnderTest.StartAsync();

        foreach (var path in new[] { "/", "/legal", "/legal/news" })
        {
            var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = host } };
            Assert.Equal(HttpStatusCode.NotFound, (await web.Client.SendAsync(request)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await web.PostWithAsync("/legal/turns", """{"kind":"pressed","verb":"legal.inbox"}""", ("Host", host))).StatusCode);
        Assert.Empty(web.Conversation.Turns);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:3978")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]:3978")]
    public async Task This_machine_has_several_names(string host)
    {
        await using var web = await WebUnderTest.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await web.Client.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/legal") { Headers = { Host = host } })).StatusCode);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("X-Real-IP", "127.0.0.1")]
    public async Task A_proxy_on_this_machine_does_not_make_everyone_local(string header, string value)
    {
        await using var web = await WebUnderTest.StartAsync();
        var request = new HttpRequestMessage(HttpMethod.Get, "/legal");
        Assert.True(request.Headers.TryAddWithoutValidation(header, value));

        Assert.Equal(HttpStatusCode.NotFound, (await web.Client.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("127.8.8.8", HttpStatusCode.OK)]
    [InlineData("::1", HttpStatusCode.OK)]
    [InlineData("::ffff:127.0.0.1", HttpStatusCode.OK)]
    [InlineData("192.168.1.20", HttpStatusCode.NotFound)]
    [InlineData("2001:db8::1", HttpStatusCode.NotFound)]
    [InlineData(null, HttpStatusCode.NotFound)]
    public async Task Only_callers_on_this_machine_see_the_pages_for_trying_out(string? caller, HttpStatusCode expected)
    {
        await using var web = await WebUnderTest.StartAsCalledFromAsync(caller is null ? null : IPAddress.Parse(caller));

        Assert.Equal(expected, (await web.Client.GetAsync("/")).StatusCode);
        Assert.Equal(expected, (await web.PressAsync("/legal/turns", "legal.inbox")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await web.Client.GetAsync("/report")).StatusCode);
    }
}
