using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PolicyBot.Channels.Web.Legal.SignIn;
using PolicyBot.Tests.Browser;
using PolicyBot.Tests.TestKit.Slack;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Scenarios;

/// <summary>A day at Legal's desk, by the real program in a real browser: from the link that the bot gives in Slack to a closed case and out again.</summary>
[Collection(Chromium.Collection)]
public sealed partial class When_Legal_works_a_day(Chromium chromium, ITestOutputHelper output) : BrowserTests(chromium, output)
{
    private static readonly SlackPerson Lena = new("U0LENA", "Lena Vogt") { Handle = "lena" };

    [Theory]
    [MemberData(nameof(Look.Names), MemberType = typeof(Look))]
    public Task A_link_leads_to_the_desk_where_a_case_is_found_worked_and_closed(string name) => InChromiumAsync(async () =>
    {
        var look = Look.Named[name];
        await using var program = await SlackProgram.StartAsync(
            new HttpClient(), overSocket: false, [.. When_everything_happens_in_Slack.Settings(), KeyValuePair.Create("Web:PublicAddress", "https://bot.example")]);
        var site = program.Bot.Address;
        await using var reporter = await OpenAsync(site, "/report", look);
        var number = await ReportAsync(reporter);

        var link = await LinkAsync(program.Open(Lena));
        await using var desk = await OpenAsync(site, "/legal/enter" + link.Fragment, look);
        desk.Keeping(DeskCookie.Name);
        await EnterAsync(desk, name);
        await FindAsync(desk, number, name);
        await WorkAsync(desk, name);
        await AnswerAsync(reporter);
        await CloseAsync(desk, number, name);
        await LeaveAsync(desk, name);

        await using var thief = await OpenAsync(site, "/legal/enter" + link.Fragment, look);
        thief.Expecting("status of 403");
        await thief.Button("Enter Legal's desk").ClickAsync();
        await thief.Expects(thief.Page.Locator("main")).ToContainTextAsync("This link opens nothing");
        await thief.LookAsync($"{name}-desk-12-used-link");
    });

    private static async Task<Uri> LinkAsync(SlackClient lena)
    {
        await lena.SayAsync("desk");
        var shown = await lena.SeeMessageAsync("This link opens it for you");
        var link = new Uri((string)shown.Button("Enter Legal's desk").Button["url"]!);
        Assert.Equal("https://bot.example/legal/enter", link.GetLeftPart(UriPartial.Path));

        return link;
    }

    private static async Task<string> ReportAsync(Tab tab)
    {
        await tab.Button("File anonymously").ClickAsync();
        await tab.Field("What happened?").FillAsync("A colleague sent the zeppelin plans to a private mailbox. I saw it on <b>Friday</b>.");
        await tab.Page.GetByLabel("Prices, offers or contracts").CheckAsync();
        await tab.Field("How is it classified?").SelectOptionAsync("Restricted");
        await tab.Field("How did it get out").SelectOptionAsync("EmailOutside");
        await tab.Field("Is it still going on?").SelectOptionAsync("Yes");
        await tab.Button("Send report").ClickAsync();
        await tab.Expects(tab.Page.Locator("#form")).ToContainTextAsync("Your report has been received");
        var shown = await tab.Page.Locator("#form").InnerTextAsync();
        await tab.Button("I already have a receipt").ClickAsync();
        await tab.Button("Yes, close").ClickAsync();
        await tab.Field("Receipt").FillAsync(Receipt().Match(shown).Value);
        await tab.Button("Open mailbox").ClickAsync();
        await tab.Expects(tab.Page.Locator("#form")).ToContainTextAsync("There is no message yet.");

        return CaseNumber().Match(shown).Value;
    }

    private static async Task EnterAsync(Tab tab, string look)
    {
        await tab.Expects(tab.Button("Enter Legal's desk")).ToBeFocusedAsync();
        Assert.DoesNotContain("#", tab.Page.Url, StringComparison.Ordinal);
        await tab.LookAsync($"{look}-desk-01-enter");
        await tab.Button("Enter Legal's desk").ClickAsync();
        await tab.Page.WaitForURLAsync("**/legal");
        await tab.Expects(tab.Page.Locator(".person summary")).ToHaveTextAsync("Lena Vogt");
    }

    private static async Task FindAsync(Tab tab, string number, string look)
    {
        var found = tab.Page.Locator(".found");
        await tab.Expects(found).ToContainTextAsync(number);
        await tab.LookAsync($"{look}-desk-02-queue");

        await tab.Page.GetByText("Filters and order").ClickAsync();
        await tab.Field("Status").SelectOptionAsync("Closed");
        await tab.Button("Show").ClickAsync();
        await tab.Expects(found).ToContainTextAsync("No case fits what you asked for.");
        await tab.LookAsync($"{look}-desk-03-none");

        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Clear all" }).ClickAsync();
        await tab.Page.GetByLabel("Search", new() { Exact = true }).FillAsync("zeppelin");
        await tab.Button("Show").ClickAsync();
        await tab.Expects(found).ToContainTextAsync(number);
        Assert.DoesNotContain("zeppelin", tab.Page.Url, StringComparison.Ordinal);
        await tab.LookAsync($"{look}-desk-04-found");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        await tab.Expects(tab.Page.Locator("#case")).ToContainTextAsync("I saw it on <b>Friday</b>.");
        await tab.LookAsync($"{look}-desk-05-case");
    }

    private static async Task WorkAsync(Tab tab, string look)
    {
        await tab.Button("Acknowledge").ClickAsync();
        await tab.Expects(tab.Button("Acknowledge")).ToHaveCountAsync(0);
        await tab.Button("Reply to reporter").ClickAsync();
        await tab.Field("Your message").FillAsync("Thank you for telling us.\nWhich Friday was it?");
        await tab.LookAsync($"{look}-desk-06-reply");
        await tab.Button("Send reply").ClickAsync();
        await tab.Expects(tab.Page.Locator("#case")).ToContainTextAsync("Which Friday was it?");
    }

    private static async Task AnswerAsync(Tab tab)
    {
        await tab.Expects(tab.Page.Locator("#form")).ToContainTextAsync("Which Friday was it?");
        await tab.Field("Your message to Legal").FillAsync("It was the 13th.");
        await tab.Button("Send message").ClickAsync();
        await tab.Expects(tab.Page.Locator("#form .card")).ToContainTextAsync("It was the 13th.");
    }

    private static async Task CloseAsync(Tab tab, string number, string look)
    {
        await tab.Expects(tab.Page.Locator("#news")).ToContainTextAsync("The case has changed.");
        await tab.LookAsync($"{look}-desk-07-news");
        await tab.Button("Show").ClickAsync();
        await tab.Expects(tab.Page.Locator("#case")).ToContainTextAsync("It was the 13th.");
        await tab.Button("Close case").ClickAsync();
        await tab.Dialog.GetByLabel("Outcome").SelectOptionAsync("Substantiated");
        await tab.Field("Who approved the closing?").FillAsync("General Counsel");
        await tab.Field("Feedback to the reporter").FillAsync("The mailbox was closed, and the customers were told.");
        await tab.Button("Close the case").ClickAsync();
        await tab.Expects(tab.Page.Locator(".case-title .marks")).ToContainTextAsync("Closed");
        await tab.LookAsync($"{look}-desk-08-closed");

        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "All cases" }).ClickAsync();
        await tab.Expects(tab.Page.Locator(".found")).ToContainTextAsync("No case is open.");
        await tab.Page.Locator(".views").GetByRole(AriaRole.Link, new() { Name = "Closed" }).ClickAsync();
        await tab.Expects(tab.Page.Locator(".found")).ToContainTextAsync(number);
        await tab.LookAsync($"{look}-desk-09-closed-cases");
    }

    private static async Task LeaveAsync(Tab tab, string look)
    {
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Board pack" }).ClickAsync();
        await tab.Expects(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Board pack");
        await tab.LookAsync($"{look}-desk-10-board");

        await tab.Page.Locator(".person summary").ClickAsync();
        await tab.Button("Leave").ClickAsync();
        await tab.Expects(tab.Page.Locator("main")).ToContainTextAsync("You have left Legal's desk");
        await tab.LookAsync($"{look}-desk-11-left");
        await tab.Page.GotoAsync(new Uri(new Uri(tab.Page.Url), "/legal").ToString());
        await tab.Expects(tab.Page.Locator("main")).ToContainTextAsync("Legal's desk is entered by a link");
    }

    [GeneratedRegex("(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}")]
    private static partial Regex Receipt();

    // Not within a receipt, one of whose groups may end in C.
    [GeneratedRegex("(?<![0-9A-Z-])C-[0-9A-Z]{4}-[0-9A-Z]{4}")]
    private static partial Regex CaseNumber();
}
