using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PolicyBot.Channels.Web;
using PolicyBot.Channels.Web.PolicyPages;
using PolicyBot.Conversation.Dialogs.AskPolicy;
using PolicyBot.Conversation.Reading;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Tests.Conformance;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Web;

public sealed partial class ReadingAPolicy
{
    private const string Path = "/policies/sharing-outside/2.1";

    [Fact]
    public async Task A_policy_is_a_page_with_what_its_owner_says_of_it()
    {
        await using var web = await StartedAsync();

        var response = await web.Client.GetAsync(Path);
        var html = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("utf-8", response.Content.Headers.ContentType?.CharSet);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Contains("<title>Sharing outside the company</title>", html, StringComparison.Ordinal);
        Assert.Contains("<h1>Sharing outside the company</h1>", html, StringComparison.Ordinal);
        foreach (var fact in new[] { "<dd>2.1</dd>", "<dd>15 January 2020</dd>", "<dd>Head of Information Security</dd>", "<dd>15 January 2099</dd>" })
            Assert.Contains(fact, html, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"warning\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headings_lists_tables_and_code_are_what_they_were_in_the_document()
    {
        await using var web = await StartedAsync();

        var html = await web.Client.GetStringAsync(Path);

        Assert.Contains("<p><span id=\"p1.1\" class=\"line\">This policy says how information leaves the company.</span> <span id=\"p1.2\" class=\"line\">It holds for everyone.</span></p>\n<p><span id=\"p1.3\"", html, StringComparison.Ordinal);
        Assert.Contains("<h2>Before you send</h2>", html, StringComparison.Ordinal);
        Assert.Contains("<h3>Who approves</h3>", html, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(html, "Before you send</h2>"));
        Assert.Contains("<ol>\n<li value=\"1\"><span id=\"p2.2\" class=\"line\">Ask the account owner.</span></li>\n<li value=\"2\"><span id=\"p2.3\" class=\"line\">Check the agreement.</span> <span id=\"p2.4\" class=\"line\">It must be signed.</span></li>\n</ol>", html, StringComparison.Ordinal);
        Assert.Contains("<ul>\n<li><span id=\"p2.6\" class=\"line\">private mail</span></li>", html, StringComparison.Ordinal);
        Assert.Contains("<tr id=\"p3.1\" class=\"line\"><th scope=\"col\">To whom</th><th scope=\"col\">Who approves</th><th scope=\"col\">Lasts</th></tr>", html, StringComparison.Ordinal);
        Assert.Contains("<tr id=\"p3.3\" class=\"line\"><td>Suppliers</td><td></td><td>2 years</td></tr>", html, StringComparison.Ordinal);
        Assert.Contains("<span id=\"p4.1\" class=\"line\">send --to partner</span>\n<span id=\"p4.2\" class=\"line\">  --sealed</span></code></pre>", html, StringComparison.Ordinal);
        Assert.Equal(html.Split("<section").Length, html.Split("</section>").Length);
    }

    [Fact]
    public async Task A_list_inside_an_entry_stands_inside_it()
    {
        await using var web = await WebUnderTest.StartAsync();
        web.Policies.Put(APolicyPage.Valid() with
        {
            Passages =
            [
                new("p1", [],
                [
                    APolicyPage.Item("1. Ask:", 0), APolicyPage.Item("- the owner", 1, depth: 2), APolicyPage.Item("a) by mail", 2, depth: 3),
                    APolicyPage.Item("- Legal", 3, depth: 2), APolicyPage.Item("Then wait.", 4), APolicyPage.Item("2. Send.", 5),
                ]),
                new("p2", [], [APolicyPage.Item("- inner", 0, depth: 2), APolicyPage.Item("- outer", 1), APolicyPage.Item("- inner again", 2, depth: 2)]),
            ],
        });

        var html = Regex.Replace(await web.Client.GetStringAsync(Path), "</?span[^>]*>|\n", "");

        Assert.Contains("<ol><li value=\"1\">Ask:<ul><li>the owner<ul><li>a) by mail</li></ul></li><li>Legal</li></ul> Then wait.</li><li value=\"2\">Send.</li></ol>", html, StringComparison.Ordinal);
        Assert.Contains("<ul><li>inner</li><li>outer<ul><li>inner again</li></ul></li></ul>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_stands_in_a_policy_becomes_mark_up()
    {
        await using var web = await WebUnderTest.StartAsync();
        var hostile = HostileText.Everything + "\"'><script>alert(1)</script>";
        web.Policies.Put(APolicyPage.Valid() with
        {
            Title = hostile,
            Owner = hostile,
            Passages =
            [
                new("p1", [hostile], [APolicyPage.Line(hostile, 0), APolicyPage.Item("1. " + hostile, 1), new(hostile, PolicyPageKind.Header, 0, 2), new(hostile, PolicyPageKind.Row, 0, 3), new(hostile, PolicyPageKind.Code, 0, 4)]),
            ],
        });

        var html = await web.Client.GetStringAsync(Path);

        Assert.Equal(["/web/policy.js"], Scripts().Matches(html).Select(match => match.Groups["address"].Value));
        Assert.DoesNotMatch("(?i)<(img|iframe|style|b|a)[ >]|<[^>]*\\s(on[a-z]+|style)=", Regex.Replace(html, "<p class=\"brand\">.*?</p>", ""));
    }

    [Theory]
    [InlineData("/policies/sharing-outside/9.9")]
    [InlineData("/policies/nothing/2.1")]
    [InlineData("/policies/for-legal/1.0")]
    [InlineData("/policies/sharing-outside")]
    [InlineData("/policies")]
    [InlineData("/policies/sharing-outside/2.1/more")]
    [InlineData("/policies/..%2f..%2fappsettings.json/1")]
    [InlineData("/policies/%ff%fe/%20")]
    [InlineData("/policies/sharing-outside.md")]
    [InlineData("/policies/SHARING-OUTSIDE/2.1")]
    public async Task What_is_hidden_unknown_or_wrongly_written_gets_the_very_same_page(string path)
    {
        await using var web = await StartedAsync();
        web.Policies.Put(APolicyPage.Valid() with { Id = "for-legal", Version = "1.0" }, "legal");

        var plain = await web.Client.GetAsync("/policies/x/y");
        var response = await web.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(await plain.Content.ReadAsStringAsync(), await response.Content.ReadAsStringAsync());
        Assert.Equal(plain.Headers.ToString().Split('\n').Where(IsNoDate), response.Headers.ToString().Split('\n').Where(IsNoDate));

        static bool IsNoDate(string header) => !header.StartsWith("Date:", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_sign_in_only_policies_for_everyone_are_asked_for()
    {
        await using var web = await StartedAsync();

        await web.Client.GetAsync(Path + "?audience=legal");

        Assert.Empty(Assert.Single(web.Policies.AskedFor));
    }

    [Fact]
    public async Task A_version_of_any_letters_has_an_address()
    {
        await using var web = await WebUnderTest.StartAsync();
        const string Version = "2026/03 draft #2 (ü) 100%?";
        web.Policies.Put(APolicyPage.Valid() with { Version = Version });

        var link = web.Get<IPolicyLinks>().To("sharing-outside", Version, "p2.2-3", onOwnPage: true)!;

        Assert.EndsWith("#p2.2-3", link.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await web.Client.GetAsync(link)).StatusCode);
    }

    [Theory]
    [InlineData(-10, null, 10, "no longer in force", true)]
    [InlineData(10, null, 20, "not in force yet", true)]
    [InlineData(-30, -10, -20, "no longer in force", true)]
    [InlineData(-30, 5, 20, "until it is replaced", true)]
    [InlineData(-30, null, -1, "due for review", true)]
    [InlineData(-30, null, 0, "due for review", false)]
    public async Task What_a_reader_has_to_know_first_stands_above_the_text(int effective, int? replaced, int review, string says, bool isSaid)
    {
        await using var web = await WebUnderTest.StartAsync();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var isReplaced = says.StartsWith("no longer", StringComparison.Ordinal);
        web.Policies.Put(APolicyPage.Valid() with
        {
            EffectiveDate = today.AddDays(effective),
            ReplacedOn = replaced is { } days ? today.AddDays(days) : isReplaced ? today : null,
            ReviewDate = today.AddDays(review),
        });

        var html = await web.Client.GetStringAsync(Path);

        Assert.Equal(isSaid, html.Contains(says, StringComparison.Ordinal));
        Assert.Equal(isSaid ? 1 : 0, Regex.Count(html, "class=\"warning\""));
    }

    [Fact]
    public async Task It_can_be_asked_for_its_head_and_for_nothing_else()
    {
        await using var web = await StartedAsync();

        Assert.Equal(HttpStatusCode.OK, (await web.Client.SendAsync(new(HttpMethod.Head, Path))).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await web.Client.PostAsync(Path, null)).StatusCode);
    }

    [Theory]
    [InlineData("Production", null, null, HttpStatusCode.NotFound)]
    [InlineData("Production", "true", null, HttpStatusCode.OK)]
    [InlineData("Production", null, "true", HttpStatusCode.OK)]
    [InlineData("Development", "false", null, HttpStatusCode.NotFound)]
    [InlineData("Development", null, null, HttpStatusCode.OK)]
    public async Task Policies_are_served_where_the_operator_wants_it(string environment, string? pages, string? chat, HttpStatusCode status)
    {
        await using var web = await WebUnderTest.StartAsync(environment, ("Web:PolicyPages", pages), ("Web:LocalChat", chat));
        web.Policies.Put(APolicyPage.Valid());

        Assert.Equal(status, (await web.Client.GetAsync(Path)).StatusCode);
        Assert.Equal(status == HttpStatusCode.OK, web.Get<IPolicyLinks>().To("a", "1", "p1", onOwnPage: true) is not null);
    }

    [Fact]
    public async Task Unless_they_are_switched_on_for_everybody_they_answer_this_machine_only()
    {
        await using var web = await WebUnderTest.StartAsCalledFromAsync(IPAddress.Parse("192.0.2.7"));
        web.Policies.Put(APolicyPage.Valid());

        Assert.Equal(HttpStatusCode.NotFound, (await web.Client.GetAsync(Path)).StatusCode);
        Assert.Empty(web.Policies.AskedFor);
    }

    [Fact]
    public async Task Cards_in_other_channels_link_to_the_public_address_and_to_nothing_without_one()
    {
        await using var without = await WebUnderTest.StartAsync();
        await using var with = await WebUnderTest.StartAsync(("Web:PolicyPages", "true"), ("Web:PublicAddress", "https://policybot.example.com/"));
        await using var unserved = await WebUnderTest.StartAsync(("Web:PublicAddress", "https://policybot.example.com/"));

        Assert.Null(unserved.Get<IPolicyLinks>().To("travel", "1.0", "p3", onOwnPage: false)); // nobody could follow it
        Assert.Null(without.Get<IPolicyLinks>().To("travel", "1.0", "p3", onOwnPage: false));
        Assert.Equal("https://policybot.example.com/policies/travel/1.0#p3", with.Get<IPolicyLinks>().To("travel", "1.0", "p3", onOwnPage: false)!.ToString());
        Assert.Equal("/policies/travel/1.0#p3", with.Get<IPolicyLinks>().To("travel", "1.0", "p3", onOwnPage: true)!.ToString());
    }

    [Theory]
    [InlineData("policybot.example.com")]
    [InlineData("http://policybot.example.com")]
    [InlineData("https://user:pass@policybot.example.com")]
    [InlineData("https://policybot.example.com/?a=b")]
    public async Task A_public_address_that_leads_nowhere_stops_the_start(string address)
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => WebUnderTest.StartAsync(("Web:PublicAddress", address), ("Web:PolicyPages", "true")));

        Assert.Contains("Web:PublicAddress", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_at_once_are_asked_to_wait()
    {
        await using var web = await WebUnderTest.StartAsync(("Web:TurnsPerMinute", "4"));
        web.Policies.Put(APolicyPage.Valid());

        await web.Client.GetAsync(Path);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await web.Client.GetAsync(Path)).StatusCode);
    }

    [Fact]
    public async Task What_was_read_is_in_no_log()
    {
        var shelf = new FakePolicies();
        shelf.Put(APolicyPage.Valid() with { Id = "marker-policy", Title = "MARKER-title" });
        await using var host = await HostUnderTest.StartAsync(
            app => app.MapPolicyPages(PolicyReaders.Everybody),
            services => services.AddSingleton<IReadPolicies>(shelf).AddSingleton<IOpenPolicies, OpenPolicies>().AddSingleton<TurnLimits>());

        var html = await host.Http.GetStringAsync("/policies/marker-policy/2.1");
        await host.Http.GetAsync("/policies/marker-policy/MARKER-version");

        Assert.Contains("MARKER-title", html, StringComparison.Ordinal);
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains("marker", StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<WebUnderTest> StartedAsync()
    {
        var web = await WebUnderTest.StartAsync();
        web.Policies.Put(APolicyPage.Valid());

        return web;
    }

    [GeneratedRegex("<script[^>]*src=\"(?<address>[^\"]+)\"|<script>")]
    private static partial Regex Scripts();
}
