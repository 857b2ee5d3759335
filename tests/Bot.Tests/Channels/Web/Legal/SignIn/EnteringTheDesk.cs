using System.Net;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Tests.Channels.Web.Legal.SignIn;

public sealed class EnteringTheDesk
{
    [Fact]
    public async Task The_cookie_is_bound_to_this_host_to_https_and_to_our_own_pages_and_is_out_of_reach_of_scripts()
    {
        await using var web = await LegalSite.StartAsync();
        using var browser = new DeskBrowser(web);

        await browser.EnterAsync("lena-vogt");

        var parts = Assert.Single(browser.Given).Split("; ");
        Assert.Matches("^__Host-legal-desk=[A-Za-z0-9_-]{43}$", parts[0]);
        Assert.Equal(["httponly", "path=/", "samesite=strict", "secure"], parts.Skip(1).Select(part => part.ToLowerInvariant()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Whoever_enters_is_led_to_the_queue_and_named_there()
    {
        await using var web = await LegalSite.StartAsync();
        using var browser = new DeskBrowser(web);

        var entered = await browser.EnterByAsync(await browser.LinkAsync("lena-vogt"));

        Assert.Equal("/legal", entered.Headers.Location?.OriginalString);
        Assert.Contains("Lena Vogt", await browser.ReadAsync("/legal"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_look_at_the_way_in_uses_no_link_up_and_sets_no_cookie()
    {
        await using var web = await LegalSite.StartAsync();
        using var browser = new DeskBrowser(web);
        var link = await browser.LinkAsync("lena-vogt");

        foreach (var path in new[] { "/legal/enter", $"/legal/enter?link={link}", $"/legal/enter/{link}" })
        {
            for (var looks = 0; looks < 3; looks++)
                await browser.GetAsync(path);
        }

        Assert.Empty(browser.Given);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.EnterByAsync(link)).StatusCode);
    }

    [Fact]
    public async Task A_wrong_a_used_and_an_old_link_get_the_very_same_answer()
    {
        await using var web = await LegalSite.StartAsync();
        using var browser = new DeskBrowser(web);
        var used = await browser.LinkAsync("lena-vogt");
        await browser.EnterByAsync(used);
        browser.Cookie = null;
        var old = await browser.LinkAsync("lena-vogt");
        await browser.LinkAsync("lena-vogt");

        var answers = new List<string>();
        foreach (var link in new[] { new string('A', 43), used, old, "", "nonsense" })
        {
            var answer = await browser.EnterByAsync(link);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            answers.Add(await answer.Content.ReadAsStringAsync());
        }

        Assert.Single(answers.Distinct());
        Assert.Single(browser.Given);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Another_site_can_neither_use_a_link_nor_sign_anybody_out(string header, string value)
    {
        await using var web = await LegalSite.StartAsync();
        using var browser = new DeskBrowser(web);
        var link = await browser.LinkAsync("lena-vogt");

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostWithAsync("/legal/enter", [(header, value)], ("link", link))).StatusCode);
        Assert.Empty(browser.Given);
        await browser.EnterByAsync(link);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostWithAsync("/legal/leave", [(header, value)], ("everywhere", "yes"))).StatusCode);
        await browser.ReadAsync("/legal");
    }

    [Theory]
    [InlineData("http")]
    [InlineData("HTTP, https")]
    public async Task Over_plain_http_a_link_is_not_taken_and_stays_good(string protocol)
    {
        await using var web = await LegalSite.StartAsync();
        using var browser = new DeskBrowser(web);
        var link = await browser.LinkAsync("lena-vogt");

        var refused = await browser.PostWithAsync("/legal/enter", [("X-Forwarded-Proto", protocol), ("X-Forwarded-For", "203.0.113.9")], ("link", link));

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostWithAsync("/legal/enter", [("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "203.0.113.9")], ("link", link))).StatusCode);
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task Where_people_of_Legal_are_named_nobody_is_at_the_desk_without_having_entered(string environment)
    {
        await using var web = await LegalSite.StartAsync(environment);
        using var browser = new DeskBrowser(web);
        foreach (var cookie in new[] { null, "__Host-legal-desk=", $"__Host-legal-desk={new string('A', 43)}", "legal-desk=x" })
        {
            browser.Cookie = cookie;
            foreach (var path in new[] { "/legal", "/legal/board", "/legal/cases/C-0000-0000" })
                Assert.Equal("/legal/enter", (await browser.GetAsync(path)).Headers.Location?.OriginalString);
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/legal/news")).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostAsync("/legal/export")).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostAsync("/legal/turns")).StatusCode);
        }

        Assert.Empty(web.Conversation.Turns);
    }

    [Theory]
    [InlineData("/legal")]
    [InlineData("/legal?text=a%22%3E%3Cb&page=2")]
    [InlineData("/legal/cases/C-0000-0000")]
    public async Task Whoever_follows_a_link_on_another_site_is_led_on_once_so_that_their_cookie_comes(string path)
    {
        await using var web = await LegalSite.StartAsync();
        using var browser = new DeskBrowser(web);
        await browser.EnterAsync("lena-vogt");
        var cookie = browser.Cookie;
        browser.Cookie = null; // as browsers do with a strict one
        browser.Given.Clear();

        var page = await browser.GetAsync(path, Click("cross-site"));

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.True(page.Headers.CacheControl!.NoStore);
        Assert.Equal((await browser.GetAsync("/legal/enter")).Headers.GetValues("Content-Security-Policy"), page.Headers.GetValues("Content-Security-Policy"));
        var next = WebUtility.HtmlDecode((await page.Content.ReadAsStringAsync()).Split("content=\"0; url=")[1].Split('"')[0]);
        Assert.StartsWith(path, next, StringComparison.Ordinal);
        Assert.Equal("/legal/enter", (await browser.GetAsync(next, Click("same-origin"))).Headers.Location?.OriginalString);
        Assert.Equal("/legal/enter", (await browser.GetAsync(next, Click("cross-site"))).Headers.Location?.OriginalString);
        Assert.Empty(browser.Given);
        browser.Cookie = cookie;
        Assert.NotEqual(HttpStatusCode.Redirect, (await browser.GetAsync(next, Click("same-origin"))).StatusCode);
    }

    [Theory]
    [InlineData("same-origin", "navigate", "document")]
    [InlineData("none", "navigate", "document")]
    [InlineData("cross-site", "no-cors", "image")]
    [InlineData("cross-site", "navigate", "iframe")]
    public async Task Nobody_else_is_led_on(string site, string mode, string place)
    {
        await using var web = await LegalSite.StartAsync();
        using var browser = new DeskBrowser(web);

        var answer = await browser.GetAsync("/legal", ("Sec-Fetch-Site", site), ("Sec-Fetch-Mode", mode), ("Sec-Fetch-Dest", place));

        Assert.Equal("/legal/enter", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_cookie_that_opens_nothing_leads_to_the_way_in_from_wherever()
    {
        await using var web = await LegalSite.StartAsync();
        using var browser = new DeskBrowser(web) { Cookie = $"__Host-legal-desk={new string('A', 43)}" };

        Assert.Equal("/legal/enter", (await browser.GetAsync("/legal", Click("cross-site"))).Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task What_is_pressed_at_the_desk_is_done_by_whoever_entered()
    {
        await using var web = await LegalSite.StartAsync();
        using var browser = new DeskBrowser(web);
        await browser.EnterAsync("hugo-lind");

        var pressed = await web.PostWithAsync("/legal/turns", """{"kind":"pressed","verb":"legal.inbox"}""", ("Cookie", browser.Cookie!));

        Assert.Equal(HttpStatusCode.OK, pressed.StatusCode);
        Assert.Equal("hugo-lind", Assert.IsType<Asker.Handler>(Assert.Single(web.Conversation.Turns).Asker).Person.Id);
    }

    [Fact]
    public async Task Who_leaves_is_out_and_their_cookie_is_taken_back()
    {
        await using var web = await LegalSite.StartAsync();
        using var browser = new DeskBrowser(web);
        await browser.EnterAsync("lena-vogt");
        var stolen = browser.Cookie;

        Assert.Equal(HttpStatusCode.OK, (await browser.PostAsync("/legal/leave", ("here", "yes"))).StatusCode);

        Assert.Null(browser.Cookie);
        browser.Cookie = stolen;
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/legal")).StatusCode);
    }

    [Fact]
    public async Task Who_leaves_everywhere_is_out_in_each_browser()
    {
        await using var web = await LegalSite.StartAsync();
        using var one = new DeskBrowser(web);
        using var other = new DeskBrowser(web);
        await one.EnterAsync("lena-vogt");
        await other.EnterAsync("lena-vogt");

        await one.PostAsync("/legal/leave", ("everywhere", "yes"));

        Assert.Equal(HttpStatusCode.Redirect, (await other.GetAsync("/legal")).StatusCode);
    }

    [Fact]
    public async Task No_other_page_sets_a_cookie_and_none_of_the_desk_is_kept()
    {
        await using var web = await LegalSite.StartAsync();
        using var browser = new DeskBrowser(web);
        await browser.EnterAsync("lena-vogt");
        browser.Given.Clear();

        foreach (var path in new[] { "/report", "/legal", "/legal/board", "/legal/enter", "/legal/cases/C-0000-0000", "/web/site.css", "/policies/x/1", "/health" })
        {
            var answer = await browser.GetAsync(path);
            if (path.StartsWith("/legal", StringComparison.Ordinal))
                Assert.True(answer.Headers.CacheControl!.NoStore);
        }

        Assert.Empty(browser.Given);
    }

    private static (string Name, string Value)[] Click(string site) => [("Sec-Fetch-Site", site), ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-Dest", "document")];
}
