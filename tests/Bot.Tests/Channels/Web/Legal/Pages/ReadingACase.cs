using System.Net;
using PolicyBot.Cases.Access;
using PolicyBot.Cases.Handling;
using PolicyBot.Reports;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Web.Legal.Pages;

public sealed class ReadingACase
{
    [Fact]
    public async Task Every_time_the_page_is_asked_for_stands_in_the_trail()
    {
        await using var web = await LegalSite.StartAsync();
        var (_, summary) = await web.Desk.FiledAsync(A.NamedReport());
        using var browser = new DeskBrowser(web);
        await browser.EnterAsync("hugo-lind");

        await browser.ReadAsync($"/legal/cases/{summary.Number}");
        var html = await browser.ReadAsync($"/legal/cases/{summary.Number}");

        Assert.Contains(WebUtility.HtmlEncode(A.Statement), html, StringComparison.Ordinal);
        var trail = (await web.Desk.Read.OpenAsync(web.Desk.Handler, summary.Id, CancellationToken.None))!.Trail;
        Assert.Equal(2, trail.Count(entry => entry.Actor == "hugo-lind" && entry.Deed == CaseDeeds.Read));
    }

    [Fact]
    public async Task Whoever_is_kept_out_gets_to_the_byte_what_a_case_that_never_was_gets()
    {
        await using var web = await LegalSite.StartAsync();
        var (_, summary) = await web.Desk.FiledAsync(A.AnonymousReport());
        await web.Desk.Database.InTransactionAsync((transaction, token) => web.Desk.Get<BarredPeople>().AddAsync(transaction, summary.Id, "hugo-lind", token), CancellationToken.None);
        using var browser = new DeskBrowser(web);
        await browser.EnterAsync("hugo-lind");

        var seen = new List<string>();
        foreach (var number in new[] { summary.Number.Text, "C-0000-0000", "nonsense", "..%2f" })
        {
            var answer = await browser.GetAsync($"/legal/cases/{number}");
            seen.Add($"{answer.StatusCode} {Headers(answer)} {await answer.Content.ReadAsStringAsync()}");

            var export = await browser.PostAsync($"/legal/cases/{number}/export");
            seen.Add($"{export.StatusCode} {Headers(export)} {await export.Content.ReadAsStringAsync()}");
        }

        Assert.StartsWith("NotFound ", Assert.Single(seen.Distinct()), StringComparison.Ordinal);
        Assert.DoesNotContain(summary.Number.Text, await browser.ReadAsync("/legal?show=All"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_auditor_sees_clocks_and_trail_and_nothing_that_was_reported_and_the_trail_says_so()
    {
        await using var web = await LegalSite.StartAsync();
        var (_, summary) = await web.Desk.FiledAsync(A.NamedReport());
        using var browser = new DeskBrowser(web);
        await browser.EnterAsync("omar-said");

        var html = await browser.ReadAsync($"/legal/cases/{summary.Number}");

        Assert.Contains(summary.Number.Text, html, StringComparison.Ordinal);
        Assert.Contains(CaseDeeds.Looked, html, StringComparison.Ordinal);
        foreach (var content in new[] { A.Statement, "Ines Marchetti", "ext. 4410", "A key account manager" })
            Assert.DoesNotContain(WebUtility.HtmlEncode(content), html, StringComparison.Ordinal);
        Assert.StartsWith("legal.recuse\"", Assert.Single(html.Split("data-verb=\"").Skip(1)), StringComparison.Ordinal); // to step aside is all they can do
        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync($"/legal/cases/{summary.Number}/export")).StatusCode);
        var trail = (await web.Desk.Read.OpenAsync(web.Desk.Handler, summary.Id, CancellationToken.None))!.Trail;
        Assert.Single(trail, entry => entry.Actor == "omar-said" && entry.Deed == CaseDeeds.Looked);
        Assert.DoesNotContain(trail, entry => entry.Actor == "omar-said" && entry.Deed == CaseDeeds.Read);
    }

    [Fact]
    public async Task Whatever_was_written_stays_words()
    {
        const string hostile = "</p><script>alert(1)</script><img src=x onerror=alert(1)> \" ' & {{DATE(2026-01-01)}} \u202Eevil";
        await using var web = await LegalSite.StartAsync();
        var report = A.NamedReport() with { Content = A.Content() with { WhatHappened = hostile, WhoIsInvolved = hostile, Unit = hostile }, Reporter = new ReporterIdentity(hostile, hostile) };
        var (_, summary) = await web.Desk.FiledAsync(report);
        await web.Desk.Work.ReplyAsync(web.Desk.Handler, summary.Id, web.Desk.Ticket(), hostile, asksReporter: false, CancellationToken.None);
        using var browser = new DeskBrowser(web);
        await browser.EnterAsync("lena-vogt");

        var html = await browser.ReadAsync($"/legal/cases/{summary.Number}");

        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?i)<style|\sstyle=|<[^>]*\son[a-z]+=", html);
    }

    [Fact]
    public async Task A_case_is_handed_out_as_an_archive_and_the_trail_says_so()
    {
        await using var web = await LegalSite.StartAsync();
        var (_, summary) = await web.Desk.FiledAsync(A.NamedReport());
        using var browser = new DeskBrowser(web);
        await browser.EnterAsync("lena-vogt");

        var answer = await browser.PostAsync($"/legal/cases/{summary.Number}/export");

        Assert.Equal("application/zip", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"{summary.Number}.zip", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal("PK"u8.ToArray(), (await answer.Content.ReadAsByteArrayAsync())[..2]);
        Assert.Contains((await web.Desk.Read.OpenAsync(web.Desk.Handler, summary.Id, CancellationToken.None))!.Trail, entry => entry is { Actor: "lena-vogt", Deed: CaseDeeds.Exported });
    }

    private static string Headers(HttpResponseMessage answer) => string.Join(';', answer.Headers.Where(header => header.Key is not "Date").Select(header => $"{header.Key}={string.Join(',', header.Value)}"));
}
