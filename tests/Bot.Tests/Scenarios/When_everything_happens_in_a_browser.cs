using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PolicyBot.Tests.Browser;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Scenarios;

/// <summary>The main job from end to end, by the real program in a real browser: ask, report, receipt, Legal, and back with the receipt.</summary>
[Collection(Chromium.Collection)]
public sealed partial class When_everything_happens_in_a_browser(Chromium chromium, ITestOutputHelper output) : BrowserTests(chromium, output)
{
    [Theory]
    [MemberData(nameof(Look.Names), MemberType = typeof(Look))]
    public Task It_is_asked_reported_worked_and_read(string name) => InChromiumAsync(async () =>
    {
        using var folder = new TemporaryFolder();
        await using var bot = await BotProcess.StartAsync(new Dictionary<string, string> { ["Storage:DataFolder"] = folder.FullPath });
        var look = Look.Named[name];

        await using var employee = await OpenAsync(bot.Address, "/", look);
        await AskAsync(employee, name);
        var (receipt, number) = await ReportAsync(employee, name);

        await using var legal = await OpenAsync(bot.Address, "/legal", look);
        await OpenCaseAsync(legal, number, name);

        await using var reporter = await OpenAsync(bot.Address, "/report", look);
        await ComeBackAsync(reporter, receipt, name);

        await AcknowledgeAndReplyAsync(legal, name);
        await ReadReplyAsync(reporter, name);
        await CloseAsync(legal, name);
        await ReadOutcomeAsync(reporter, name);
    });

    [Theory]
    [MemberData(nameof(Look.Names), MemberType = typeof(Look))]
    public Task An_answer_is_followed_to_its_place_asked_on_and_judged(string name) => InChromiumAsync(async () =>
    {
        using var folder = new TemporaryFolder();
        await using var bot = await BotProcess.StartAsync(new Dictionary<string, string> { ["Storage:DataFolder"] = folder.FullPath });
        await using var employee = await OpenAsync(bot.Address, "/", Look.Named[name]);

        await employee.Expects(employee.Page.Locator(".theirs")).ToHaveCountAsync(1);
        await AskOneAsync(employee, "May I put customer data into an AI tool?");
        await OpenThePolicyAsync(employee, name);
        await JudgeAsync(employee, name);
        await AskOneAsync(employee, "and for contractors?");
        await employee.LookAsync($"{name}-21-asked-on");
        Assert.DoesNotContain("Reports are taken only in the form", await employee.Page.Locator(".theirs").Last.InnerTextAsync(), StringComparison.Ordinal);

        foreach (var question in new[] { "Which parrots may fly in the aviary?", "May a parrot fly in our aviary?", "Parrots in the aviary?", "Can I let my parrot Coco fly in the aviary?", "Is the aviary open to parrots?" })
            await AskOneAsync(employee, question);
        await employee.Expects(employee.Page.Locator(".theirs").Last).ToContainTextAsync("your question is kept for their owners");
        await employee.LookAsync($"{name}-22-kept");

        await using var owner = await OpenAsync(bot.Address, "/gaps", Look.Named[name]);
        await owner.Expects(owner.Page.Locator("#list")).ToContainTextAsync("Asked: 5 times, 5 of them without an answer");
        await owner.Expects(owner.Page.Locator("#list .box-emphasis")).ToContainTextAsync("aviary");
        await owner.Expects(owner.Page.Locator("#list")).ToContainTextAsync("It is out of date: 1");
        Assert.DoesNotContain("Coco", await owner.Page.ContentAsync(), StringComparison.Ordinal);
        await owner.LookAsync($"{name}-23-gaps");
    });

    private static async Task AskOneAsync(Tab tab, string question)
    {
        var before = await tab.Page.Locator(".theirs").CountAsync();
        await tab.Field("Your question about a policy").FillAsync(question);
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Expects(tab.Page.Locator(".theirs")).ToHaveCountAsync(before + 1);
    }

    private static async Task OpenThePolicyAsync(Tab tab, string look)
    {
        var link = tab.Page.Locator(".theirs").Last.GetByRole(AriaRole.Link, new() { Name = "Open the policy at this passage" }).First;
        await using var policy = await tab.FollowAsync(() => link.ClickAsync());

        await policy.Expects(policy.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        var place = new Uri(policy.Page.Url).Fragment;
        Assert.Matches("^#p[0-9]+", place);
        await policy.Expects(place.Contains('.', StringComparison.Ordinal) ? policy.Page.Locator(".line.quoted").First : policy.Page.Locator(place)).ToBeInViewportAsync();
        await policy.LookAsync($"{look}-20-policy");
    }

    private static async Task JudgeAsync(Tab tab, string look)
    {
        await tab.Page.Locator(".theirs").Last.GetByRole(AriaRole.Button, new() { Name = "No, it did not help" }).ClickAsync();
        await tab.Expects(tab.Dialog).ToContainTextAsync("What was wrong?");
        await tab.Button("Send").Last.ClickAsync();
        await tab.Expects(tab.Dialog).ToContainTextAsync("Please choose what comes nearest.");
        await tab.LookAsync($"{look}-19-no");
        await tab.Dialog.GetByLabel("It is out of date").CheckAsync();
        await tab.Dialog.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await tab.Expects(tab.Dialog).ToContainTextAsync("Thank you");
        await tab.LookAsync($"{look}-19-thanks");
        await tab.Dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).Last.ClickAsync();
        await tab.Expects(tab.Dialog).ToHaveCountAsync(0);
    }

    private static async Task AskAsync(Tab tab, string look)
    {
        await tab.Expects(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Hello, I am PolicyBot" })).ToBeVisibleAsync();
        await tab.LookAsync($"{look}-01-welcome");

        await tab.Field("Your question about a policy").FillAsync("May I put customer data into an AI tool?");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Expects(tab.Page.Locator(".theirs")).ToHaveCountAsync(2);
        var answer = tab.Page.Locator(".theirs").Last;
        await tab.Expects(answer).ToContainTextAsync("Section:");
        await tab.Expects(answer).ToContainTextAsync("in force since");
        await tab.Expects(answer.Locator(".box-emphasis").First).ToBeVisibleAsync();
        await tab.LookAsync($"{look}-02-answer");

        await tab.Field("Your question about a policy").FillAsync("Which football club plays best?");
        await tab.Button("Send").ClickAsync();
        await tab.Expects(tab.Page.Locator(".theirs")).ToHaveCountAsync(3);
        await tab.Expects(tab.Page.Locator(".theirs").Last).ToContainTextAsync("I found no answer in our policies");
        await tab.LookAsync($"{look}-03-abstention");
    }

    private static async Task<(string Receipt, string Number)> ReportAsync(Tab tab, string look)
    {
        await tab.Field("Your question about a policy").FillAsync("I think someone leaked the price list");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Expects(tab.Dialog).ToContainTextAsync("Without your name");
        await tab.LookAsync($"{look}-04-choice");

        await tab.Button("File anonymously").ClickAsync();
        await tab.Field("What happened?").FillAsync("too short");
        await tab.LookAsync($"{look}-05-form");
        await tab.Dialog.GetByLabel("Prices, offers or contracts").CheckAsync();
        await tab.Field("How is it classified?").SelectOptionAsync("Restricted");
        await tab.Field("How did it get out").SelectOptionAsync("EmailOutside");
        await tab.Field("Is it still going on?").SelectOptionAsync("Yes");
        await tab.Button("Send report").ClickAsync();

        await tab.Expects(tab.Dialog).ToContainTextAsync("at least 20 characters.");
        await tab.Expects(tab.Field("What happened?")).ToBeFocusedAsync();
        await tab.Expects(tab.Field("What happened?")).ToHaveValueAsync("too short");
        await tab.Expects(tab.Dialog.GetByLabel("Prices, offers or contracts")).ToBeCheckedAsync();
        await tab.LookAsync($"{look}-06-mend");

        await tab.Field("What happened?").FillAsync("A colleague sent next year's price list to a private mailbox. I saw it on <b>Friday</b>.");
        await tab.Button("Send report").ClickAsync();
        await tab.Expects(tab.Dialog).ToContainTextAsync("Your report has been received");
        await tab.LookAsync($"{look}-07-receipt");

        var shown = await tab.Dialog.InnerTextAsync();
        var receipt = Receipt().Match(shown).Value;
        var number = CaseNumber().Match(shown).Value;
        await tab.Dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).Last.ClickAsync();
        await tab.Button("Yes, close").ClickAsync();
        await tab.Expects(tab.Dialog).ToHaveCountAsync(0);
        Assert.DoesNotContain(receipt, await tab.Page.ContentAsync(), StringComparison.Ordinal);
        return (receipt, number);
    }

    private static async Task OpenCaseAsync(Tab tab, string number, string look)
    {
        await tab.Expects(tab.Page.Locator("#main")).ToContainTextAsync(number);
        await tab.LookAsync($"{look}-08-inbox");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        await tab.Expects(tab.Page.Locator("#case")).ToContainTextAsync("I saw it on <b>Friday</b>.");
        await tab.LookAsync($"{look}-09-case");
    }

    private static async Task ComeBackAsync(Tab tab, string receipt, string look)
    {
        await tab.Expects(tab.Page.Locator("#form")).ToContainTextAsync("Without your name");
        await tab.LookAsync($"{look}-10-report-page");
        await tab.Button("I already have a receipt").ClickAsync();
        await tab.Field("Receipt").FillAsync(receipt.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal));
        await tab.Button("Open mailbox").ClickAsync();
        await tab.Expects(tab.Page.Locator("#form")).ToContainTextAsync("There is no message yet.");
        await tab.LookAsync($"{look}-11-mailbox");
        await tab.Field("Your message to Legal").FillAsync("One thing more:");
    }

    private static async Task AcknowledgeAndReplyAsync(Tab tab, string look)
    {
        await tab.Button("Acknowledge").ClickAsync();
        await tab.Expects(tab.Page.Locator("#case")).ToContainTextAsync("Acknowledged");
        await tab.Button("Reply to reporter").ClickAsync();
        await tab.Field("Your message").FillAsync("Thank you for telling us.\nWhich Friday was it?");
        await tab.LookAsync($"{look}-12-reply");
        await tab.Button("Send reply").ClickAsync();
        await tab.Expects(tab.Page.Locator("#case")).ToContainTextAsync("Which Friday was it?");
    }

    private static async Task ReadReplyAsync(Tab tab, string look)
    {
        // Nothing is pressed: the mailbox shows it by itself, and what is half written stays.
        await tab.Expects(tab.Page.Locator("#form")).ToContainTextAsync("Which Friday was it?");
        await tab.Expects(tab.Field("Your message to Legal")).ToHaveValueAsync("One thing more:");
        await tab.Expects(tab.Field("Your message to Legal")).ToBeFocusedAsync();
        await tab.Page.Keyboard.TypeAsync(" it was the 13th.");
        await tab.LookAsync($"{look}-13-answered");
        await tab.Button("Send message").ClickAsync();
        await tab.Expects(tab.Page.Locator("#form .card")).ToContainTextAsync("One thing more: it was the 13th.");
    }

    private static async Task CloseAsync(Tab tab, string look)
    {
        await tab.Expects(tab.Page.Locator("#news")).ToContainTextAsync("The case has changed.");
        await tab.Button("Show").ClickAsync();
        await tab.Expects(tab.Page.Locator("#case")).ToContainTextAsync("One thing more: it was the 13th.");
        await tab.Button("Close case").ClickAsync();
        await tab.Dialog.GetByLabel("Outcome").SelectOptionAsync("Substantiated");
        await tab.Field("Who approved the closing?").FillAsync("General Counsel");
        await tab.Field("Feedback to the reporter").FillAsync("The mailbox was closed, and the customers were told.");
        await tab.LookAsync($"{look}-14-close");
        await tab.Button("Close the case").ClickAsync();
        await tab.Expects(tab.Page.Locator("#case")).ToContainTextAsync("Closed");
        await tab.LookAsync($"{look}-15-closed");
    }

    private static async Task ReadOutcomeAsync(Tab tab, string look)
    {
        await tab.Expects(tab.Page.Locator("#form")).ToContainTextAsync("the customers were told.");
        await tab.LookAsync($"{look}-16-outcome");
    }

    [GeneratedRegex("(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}")]
    private static partial Regex Receipt();

    // Not within a receipt, one of whose groups may end in C.
    [GeneratedRegex("(?<![0-9A-Z-])C-[0-9A-Z]{4}-[0-9A-Z]{4}")]
    private static partial Regex CaseNumber();
}
