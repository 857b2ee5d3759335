using Microsoft.Playwright;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Tests.Browser;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Web;

/// <summary>From a quote to its place in the policy, in a real browser.</summary>
[Collection(Chromium.Collection)]
public sealed class FollowingACitation(Chromium chromium, ITestOutputHelper output) : BrowserTests(chromium, output)
{
    private const string Path = "/policies/sharing-outside/2.1";

    [Theory]
    [InlineData("#p2.2-3", new[] { "p2.2", "p2.3" })]
    [InlineData("#p2.4-4", new[] { "p2.4" })]
    [InlineData("#p3.2-3", new[] { "p3.2", "p3.3" })]
    [InlineData("#p4.1-2", new[] { "p4.1", "p4.2" })]
    public Task The_quoted_lines_are_marked_and_in_sight(string place, string[] marked) => OnPolicyAsync(place, async tab =>
    {
        await tab.Expects(tab.Page.Locator(".quoted")).ToHaveCountAsync(marked.Length);
        foreach (var id in marked)
        {
            await tab.Expects(tab.Page.Locator($"[id='{id}'].quoted")).ToBeInViewportAsync();
        }

        await tab.Expects(tab.Page.Locator($"[id='{marked[0]}']")).ToBeFocusedAsync();
    });

    [Fact]
    public Task A_whole_passage_is_marked_by_the_browser_itself() => OnPolicyAsync("#p3", async tab =>
    {
        await tab.Expects(tab.Page.Locator(".passage:target")).ToBeInViewportAsync();
        await tab.Expects(tab.Page.Locator(".quoted")).ToHaveCountAsync(0);
    });

    [Fact]
    public Task Another_place_on_the_same_page_takes_the_mark_along() => OnPolicyAsync("#p2.2-3", async tab =>
    {
        await tab.Expects(tab.Page.Locator(".quoted")).ToHaveCountAsync(2);
        await tab.Page.EvaluateAsync("() => { location.hash = '#p1.1-1'; }");

        await tab.Expects(tab.Page.Locator(".quoted")).ToHaveCountAsync(1);
        await tab.Expects(tab.Page.Locator("[id='p1.1']")).ToBeInViewportAsync();
    });

    [Theory]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("#p99.1-2")]
    [InlineData("#p2.9-4")]
    [InlineData("#p2.1-999999999999")]
    [InlineData("#<img src=x onerror=alert(1)>")]
    public Task A_place_that_is_not_there_breaks_nothing(string place) => OnPolicyAsync(place, async tab =>
        await tab.Expects(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Sharing outside the company"));

    [Theory]
    [MemberData(nameof(Look.Names), MemberType = typeof(Look))]
    public Task It_looks_right(string look) => OnPolicyAsync(
        "#p2.2-4",
        async tab =>
        {
            await tab.Expects(tab.Page.Locator(".quoted").First).ToBeInViewportAsync();
            await tab.LookAsync($"{look}-24-quoted");
            await tab.Page.EvaluateAsync("() => { location.hash = '#p3.2-3'; }");
            await tab.LookAsync($"{look}-25-quoted-rows");
            await tab.Page.GotoAsync(new Uri(new Uri(tab.Page.Url), "/policies/sharing-outside/2.1").ToString());
            await tab.LookAsync($"{look}-26-policy-top");
        },
        Look.Named[look]);

    [Fact]
    public Task On_paper_stands_the_policy_and_nothing_of_the_page() => OnPolicyAsync("#p2.2-4", async tab =>
    {
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await tab.Expects(tab.Page.Locator(".top")).ToBeHiddenAsync();
        await tab.Expects(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
    });

    [Fact]
    public Task Without_a_script_it_can_be_read_and_a_passage_is_marked() => InChromiumAsync(async () =>
    {
        await using var web = await StartedAsync();
        await using var tab = await OpenAsync(web.Address, Path + "#p3", Look.Desktop, javaScript: false);

        await tab.Expects(tab.Page.GetByText("Check the agreement.")).ToBeVisibleAsync();
        await tab.Expects(tab.Page.Locator("#p3:target")).ToBeInViewportAsync();
    });

    [Fact]
    public Task What_is_not_there_says_so_on_a_page_like_the_others() => InChromiumAsync(async () =>
    {
        await using var web = await StartedAsync();
        await using var tab = await OpenAsync(web.Address, "/web/logo.svg");
        tab.Expecting("404");
        await tab.Page.GotoAsync(new Uri(web.Address, "/policies/nothing/1.0").ToString());

        await tab.Expects(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("There is no such page");
        await tab.LookAsync("desktop-light-27-not-there");
    });

    private Task OnPolicyAsync(string place, Func<Tab, Task> test, Look? look = null) => InChromiumAsync(async () =>
    {
        await using var web = await StartedAsync();
        await using var tab = await OpenAsync(web.Address, Path + place, look);
        await test(tab);
    });

    private static async Task<WebUnderTest> StartedAsync()
    {
        var web = await WebUnderTest.StartAsync();
        var page = APolicyPage.Valid();
        var filler = Enumerable.Range(5, 20).Select(number => new PolicyPagePassage($"p{number}", ["Tools", $"Tool {number}"], [APolicyPage.Line("Ask before you use it.", 0)]));
        web.Policies.Put(page with { Passages = [.. page.Passages, .. filler], ReviewDate = new(2020, 1, 1) });

        return web;
    }
}
