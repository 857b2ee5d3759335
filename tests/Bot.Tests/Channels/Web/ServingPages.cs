using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace PolicyBot.Tests.Channels.Web;

public sealed partial class ServingPages
{
    [Theory]
    [InlineData("/")]
    [InlineData("/report")]
    public async Task A_page_and_everything_it_names_is_served_by_ourselves(string path)
    {
        await using var web = await WebUnderTest.StartAsync();

        var page = await web.Client.GetAsync(path);
        var html = await page.Content.ReadAsStringAsync();

        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Equal("utf-8", page.Content.Headers.ContentType?.CharSet);
        Assert.True(page.Headers.CacheControl!.NoCache);
        var addresses = Addresses().Matches(html).Select(match => match.Groups[1].Value).Where(address => address[0] != '#').Distinct().ToList();
        Assert.NotEmpty(addresses);
        foreach (var address in addresses)
        {
            Assert.StartsWith("/web/", address, StringComparison.Ordinal);
            var file = await web.Client.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            Assert.True(file.Headers.CacheControl!.NoCache);
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/report")]
    [InlineData("/legal")]
    public async Task A_page_has_no_script_or_style_of_its_own(string path)
    {
        await using var web = await WebUnderTest.StartAsync();

        var html = await web.Client.GetStringAsync(path);

        Assert.DoesNotMatch(@"(?i)<script(?![^>]*\ssrc=)", html);
        Assert.DoesNotMatch(@"(?i)<style|\sstyle=|\son[a-z]+=|javascript:", html);
        Assert.DoesNotMatch("(?i)https?://", html);
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/report", HttpStatusCode.OK)]
    [InlineData("/legal", HttpStatusCode.OK)]
    [InlineData("/web/chat.js", HttpStatusCode.OK)]
    [InlineData("/web/nothing.js", HttpStatusCode.NotFound)]
    [InlineData("/report/turns", HttpStatusCode.MethodNotAllowed)]
    public async Task Every_answer_tells_the_browser_to_keep_to_ourselves(string path, HttpStatusCode status)
    {
        await using var web = await WebUnderTest.StartAsync();

        var response = await web.Client.GetAsync(path);

        Assert.Equal(status, response.StatusCode);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task The_form_for_reports_is_one_address_the_same_for_everyone()
    {
        await using var web = await WebUnderTest.StartAsync();

        var one = await web.Client.GetByteArrayAsync("/report");
        var other = await web.Client.GetByteArrayAsync("/report?from=mail&who=7");

        Assert.Equal(one, other);
    }

    [Fact]
    public async Task A_page_can_be_asked_for_its_head()
    {
        await using var web = await WebUnderTest.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await web.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/report"))).StatusCode);
    }

    [Theory]
    [InlineData("/web/legal.html")]
    [InlineData("/web/../legal.html")]
    [InlineData("/web/%2e%2e/legal.html")]
    [InlineData("/web/..%2f..%2fappsettings.json")]
    [InlineData("/web/")]
    [InlineData("/web/package.json")]
    [InlineData("/appsettings.json")]
    public async Task Nothing_else_of_the_programs_folder_is_served(string path)
    {
        await using var web = await WebUnderTest.StartAsync("Production");

        Assert.Equal(HttpStatusCode.NotFound, (await web.Client.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task The_card_renderer_travels_small_and_once()
    {
        await using var web = await WebUnderTest.StartAsync();
        var request = new HttpRequestMessage(HttpMethod.Get, "/web/adaptivecards.js");
        request.Headers.Add("Accept-Encoding", "br");

        var first = await web.Client.SendAsync(request);

        Assert.Equal("br", Assert.Single(first.Content.Headers.ContentEncoding));
        Assert.InRange((await first.Content.ReadAsByteArrayAsync()).Length, 10_000, 150_000);

        var again = new HttpRequestMessage(HttpMethod.Get, "/web/adaptivecards.js");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await web.Client.SendAsync(again)).StatusCode);
    }

    [Theory]
    [InlineData("Web:TurnsPerMinute", "0")]
    [InlineData("Web:TurnsAtOnce", "0")]
    [InlineData("Web:OpenStreams", "10001")]
    [InlineData("Web:Heartbeat", "00:00:00.5")]
    public async Task A_setting_out_of_range_stops_the_start_and_says_how_to_mend_it(string key, string value)
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => WebUnderTest.StartAsync((key, value)));

        Assert.Contains(key, refused.Message, StringComparison.Ordinal);
        Assert.Contains("leave it out", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Web:LocalChat", "perhaps")]
    [InlineData("Web:TurnsPerMinute", "many")]
    [InlineData("Web:LokalChat", "true")]
    public async Task A_setting_that_cannot_be_understood_stops_the_start(string key, string value)
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => WebUnderTest.StartAsync((key, value)));

        Assert.Contains(key.Split(':')[1], refused.Message, StringComparison.Ordinal);
    }

    [GeneratedRegex("(?:src|href)=\"([^\"]+)\"")]
    private static partial Regex Addresses();
}
