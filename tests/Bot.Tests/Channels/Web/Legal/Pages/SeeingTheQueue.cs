using System.Net;
using PolicyBot.Cases.Access;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Web.Legal.Pages;

public sealed class SeeingTheQueue
{
    [Fact]
    public async Task It_is_filtered_by_its_address()
    {
        await using var web = await LegalSite.StartAsync();
        var (_, named) = await web.Desk.FiledAsync(A.NamedReport());
        var (_, anonymous) = await web.Desk.FiledAsync(A.AnonymousReport());
        using var browser = new DeskBrowser(web);
        await browser.EnterAsync("hugo-lind");

        var all = await browser.ReadAsync("/legal");
        var some = await browser.ReadAsync("/legal?reporter=named");

        Assert.Contains(named.Number.Text, all, StringComparison.Ordinal);
        Assert.Contains(anonymous.Number.Text, all, StringComparison.Ordinal);
        Assert.Contains(named.Number.Text, some, StringComparison.Ordinal);
        Assert.DoesNotContain(anonymous.Number.Text, some, StringComparison.Ordinal);
        Assert.Contains("value=\"named\" selected", some, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_are_searched_for_by_the_form_and_never_stand_in_an_address()
    {
        await using var web = await LegalSite.StartAsync();
        var (_, summary) = await web.Desk.FiledAsync(A.NamedReport());
        using var browser = new DeskBrowser(web);
        await browser.EnterAsync("hugo-lind");

        var found = await browser.PostAsync("/legal", ("text", "mailbox price"), ("show", "Open"));
        var html = await found.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, found.StatusCode);
        Assert.Contains(summary.Number.Text, html, StringComparison.Ordinal);
        Assert.DoesNotMatch("(href|action)=\"[^\"]*mailbox", html);
        Assert.Contains("No case fits", await (await browser.PostAsync("/legal", ("text", "zeppelin"))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("mailbox", await browser.ReadAsync("/legal?text=mailbox&tag=mailbox"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_words_leads_to_an_address_that_can_be_kept()
    {
        await using var web = await LegalSite.StartAsync();
        using var browser = new DeskBrowser(web);
        await browser.EnterAsync("hugo-lind");

        var answer = await browser.PostAsync("/legal", ("text", " "), ("show", "All"), ("severity", "Critical"), ("status", ""), ("sort", "Opened"), ("order", "down"), ("lead", "me"), ("due", "overdue"));

        Assert.Equal("/legal?show=All&severity=Critical&lead=me&due=overdue&sort=Opened&order=down", answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/legal?show=7&severity=99&status=;DROP&sort=-1&due=999999&lead=%00&after=%ff&order=x&category=")]
    [InlineData("/legal?show=Open&show=Closed")]
    [InlineData("/legal?due=9999")]
    public async Task Nonsense_in_the_address_is_left_out(string address)
    {
        await using var web = await LegalSite.StartAsync();
        using var browser = new DeskBrowser(web);
        await browser.EnterAsync("hugo-lind");

        await browser.ReadAsync(address);
    }

    [Fact]
    public async Task Many_cases_come_in_pages()
    {
        await using var web = await LegalSite.StartAsync();
        for (var number = 0; number < 30; number++)
            await web.Desk.FiledAsync(A.AnonymousReport());
        using var browser = new DeskBrowser(web);
        await browser.EnterAsync("hugo-lind");

        var first = await browser.ReadAsync("/legal");
        var next = WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(first, "href=\"(/legal\\?after=[^\"]+)\"").Groups[1].Value);
        var second = await browser.ReadAsync(next);

        Assert.Contains("30 cases", first, StringComparison.Ordinal);
        Assert.Equal(25, first.Split("class=\"case-line\"").Length - 1);
        Assert.Equal(5, second.Split("class=\"case-line\"").Length - 1);
    }

    [Fact]
    public async Task The_list_is_exported_as_it_was_asked_for()
    {
        await using var web = await LegalSite.StartAsync();
        var (_, named) = await web.Desk.FiledAsync(A.NamedReport());
        await web.Desk.FiledAsync(A.AnonymousReport());
        using var browser = new DeskBrowser(web);
        await browser.EnterAsync("hugo-lind");

        var answer = await browser.PostAsync("/legal/export", ("reporter", "named"));
        var csv = await answer.Content.ReadAsStringAsync();

        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(named.Number.Text, csv, StringComparison.Ordinal);
        Assert.Equal(2, csv.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task A_case_that_somebody_is_kept_out_of_is_not_counted_for_them()
    {
        await using var web = await LegalSite.StartAsync();
        var (_, summary) = await web.Desk.FiledAsync(A.AnonymousReport());
        using var browser = new DeskBrowser(web);
        await browser.EnterAsync("hugo-lind");
        await web.Desk.Database.InTransactionAsync((transaction, token) => web.Desk.Get<BarredPeople>().AddAsync(transaction, summary.Id, "hugo-lind", token), CancellationToken.None);

        Assert.Contains("No case has arrived yet", await browser.ReadAsync("/legal"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_board_pack_is_for_leads_and_auditors()
    {
        await using var web = await LegalSite.StartAsync();
        using var browser = new DeskBrowser(web);
        foreach (var (person, status) in new[] { ("lena-vogt", HttpStatusCode.OK), ("omar-said", HttpStatusCode.OK), ("hugo-lind", HttpStatusCode.NotFound) })
        {
            await browser.EnterAsync(person);
            Assert.Equal(status, (await browser.GetAsync("/legal/board")).StatusCode);
            Assert.Equal(status is HttpStatusCode.OK, (await browser.ReadAsync("/legal")).Contains("/legal/board", StringComparison.Ordinal));
        }
    }
}
