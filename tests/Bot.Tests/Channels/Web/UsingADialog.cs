using Microsoft.Playwright;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Inputs;
using PolicyBot.Conversation.Cards.Styles;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.Browser;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Web;

[Collection(Chromium.Collection)]
public sealed class UsingADialog(Chromium chromium, ITestOutputHelper output) : BrowserTests(chromium, output)
{
    private const string Receipt = "ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345";

    [Fact]
    public Task The_focus_goes_into_it_stays_there_and_comes_back() => OnFormAsync(async (_, tab) =>
    {
        await tab.Expects(tab.Dialog.GetByRole(AriaRole.Heading, new() { Name = "The form" })).ToBeFocusedAsync();
        for (var step = 0; step < 12; step++)
        {
            await tab.Page.Keyboard.PressAsync("Tab");
            Assert.True(await tab.Page.EvaluateAsync<bool>("() => document.activeElement === document.body || document.querySelector('dialog').contains(document.activeElement)"));
        }

        await tab.Page.Keyboard.PressAsync("Escape");

        await tab.Expects(tab.Dialog).ToHaveCountAsync(0);
        await tab.Expects(tab.Page.Locator(".top [data-verb=report]")).ToBeFocusedAsync();
    });

    [Theory]
    [InlineData("Escape")]
    [InlineData("Cancel")]
    [InlineData("Close")]
    public Task Typed_text_is_thrown_away_only_after_a_question(string way) => OnFormAsync(async (_, tab) =>
    {
        await tab.Field("What happened?").FillAsync("Something that took an hour to write");
        await LeaveAsync(tab, way);
        await tab.Button("Keep writing").ClickAsync();
        await tab.Expects(tab.Field("What happened?")).ToHaveValueAsync("Something that took an hour to write");

        await LeaveAsync(tab, way);
        await LeaveAsync(tab, "Escape"); // once more says nothing more
        await tab.Expects(tab.Dialog).ToHaveCountAsync(1);
        await tab.Button("Close and lose it").ClickAsync();

        await tab.Expects(tab.Dialog).ToHaveCountAsync(0);
    });

    [Fact]
    public Task What_the_server_refused_is_still_typed_text() => OnFormAsync(async (web, tab) =>
    {
        Refuse(web);
        await tab.Field("What happened?").FillAsync("short");
        await tab.Button("Send report").ClickAsync();
        await tab.Expects(tab.Dialog).ToContainTextAsync("tell a little more");

        await tab.Page.Keyboard.PressAsync("Escape");

        await tab.Expects(tab.Dialog).ToContainTextAsync("Close, and lose what you typed?");
    });

    [Fact]
    public Task The_first_field_that_is_wrong_is_gone_to_and_says_why() => OnFormAsync(async (web, tab) =>
    {
        Refuse(web);
        await tab.Field("What happened?").FillAsync("short");
        await tab.Button("Send report").ClickAsync();

        var field = tab.Field("What happened?");
        await tab.Expects(field).ToBeFocusedAsync();
        await tab.Expects(field).ToHaveValueAsync("short");
        await tab.Expects(field).ToHaveAttributeAsync("aria-invalid", "true");
        await tab.Expects(field).ToHaveAccessibleDescriptionAsync("⚠ Please check: please tell a little more.");
    });

    [Fact]
    public Task A_field_that_is_needed_is_asked_for_before_anything_is_sent() => OnFormAsync(async (web, tab) =>
    {
        await tab.Button("Send report").ClickAsync();

        await tab.Expects(tab.Field("What happened?")).ToBeFocusedAsync();
        await tab.Expects(tab.Field("What happened?")).ToHaveAttributeAsync("aria-invalid", "true");
        await tab.Expects(tab.Dialog).ToContainTextAsync("This is needed.");
        Assert.DoesNotContain(web.Conversation.Turns, turn => turn is Turn.Pressed { Verb: Verbs.FileAnonymous });
    });

    [Fact]
    public Task Pasted_text_above_the_limit_is_not_cut() => OnFormAsync(async (web, tab) =>
    {
        Refuse(web);
        await tab.Field("What happened?").FillAsync(new string('a', 250));
        await tab.Expects(tab.Dialog).ToContainTextAsync("50 too many: shorten it to 200 characters");
        await tab.Button("Send report").ClickAsync();

        await tab.Expects(tab.Field("What happened?")).ToHaveValueAsync(new string('a', 250));
    });

    [Fact]
    public Task A_report_sent_twice_in_haste_is_sent_once() => OnFormAsync(async (web, tab) =>
    {
        var finish = new TaskCompletionSource<Reply>();
        web.Conversation.Answer = (_, _) => finish.Task;
        await tab.Field("What happened?").FillAsync("It happened.");

        await tab.Button("Send report").DblClickAsync();
        await tab.Button("Send report").ClickAsync();
        finish.SetResult(Received());

        await tab.Expects(tab.Dialog).ToContainTextAsync(Receipt);
        Assert.Single(Filed(web));
    });

    [Fact]
    public Task When_the_answer_is_lost_the_same_form_is_sent_again() => OnFormAsync(async (web, tab) =>
    {
        tab.Expecting("ERR_CONNECTION_RESET");
        web.Conversation.Answer = (_, _) => Task.FromResult(Received());
        await tab.Page.RouteAsync("**/chat/turns", async route =>
        {
            await route.FetchAsync(); // the server hears it, the page does not hear the server
            await route.AbortAsync("connectionreset");
        }, new() { Times = 1 });
        await tab.Field("What happened?").FillAsync("It happened.");
        await tab.Button("Send report").ClickAsync();
        await tab.Expects(tab.Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("What you wrote is still here.");
        await tab.Expects(tab.Field("What happened?")).ToHaveValueAsync("It happened.");

        await tab.Button("Try again").ClickAsync();

        await tab.Expects(tab.Dialog).ToContainTextAsync(Receipt);
        var filed = Filed(web);
        Assert.Equal(2, filed.Count);
        Assert.Equal("ticket-1", filed[0].Fields["ticket"]);
        Assert.Equal(filed[0].Fields, filed[1].Fields);
    });

    [Fact]
    public Task A_crowd_costs_nobody_what_was_typed() => OnFormAsync(async (web, tab) =>
    {
        tab.Expecting("status of 429");
        await tab.Page.RouteAsync(
            "**/chat/turns",
            route => route.FulfillAsync(new() { Status = 429, ContentType = "application/problem+json", Body = """{"detail":"Too many people are here at once. Wait a moment, and try again."}""" }),
            new() { Times = 1 });
        web.Conversation.Answer = (_, _) => Task.FromResult(Received());
        await tab.Field("What happened?").FillAsync("It happened.");
        await tab.Button("Send report").ClickAsync();
        await tab.Expects(tab.Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Too many people are here at once.");
        await tab.Field("What happened?").FillAsync("It happened, and more.");

        await tab.Button("Try again").ClickAsync();

        await tab.Expects(tab.Dialog).ToContainTextAsync(Receipt);
        Assert.Equal("It happened, and more.", Assert.Single(Filed(web)).Fields["WhatHappened"]);
    });

    [Fact]
    public Task A_receipt_is_copied_when_asked_for_and_let_go_only_after_a_question() => OnFormAsync(async (web, tab) =>
    {
        await tab.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await tab.Page.EvaluateAsync("() => navigator.clipboard.writeText('before')");
        web.Conversation.Answer = (_, _) => Task.FromResult(Received());
        await tab.Field("What happened?").FillAsync("It happened.");
        await tab.Button("Send report").ClickAsync();
        await tab.Expects(tab.Dialog).ToContainTextAsync(Receipt);
        Assert.Equal("before", await tab.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));

        await tab.Button("Copy receipt").ClickAsync();
        await tab.Expects(tab.Dialog).ToContainTextAsync("Copied.");
        Assert.Equal(Receipt, await tab.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));

        await tab.Page.Keyboard.PressAsync("Escape");
        await tab.Expects(tab.Dialog).ToContainTextAsync("Have you kept the receipt?");
        await tab.Button("Not yet").ClickAsync();
        await tab.Expects(tab.Dialog).ToContainTextAsync(Receipt);
        await tab.Page.Keyboard.PressAsync("Escape");
        await tab.Button("Yes, close").ClickAsync();
        await tab.Expects(tab.Dialog).ToHaveCountAsync(0);
        Assert.DoesNotContain(Receipt, await tab.Page.ContentAsync(), StringComparison.Ordinal);
    });

    private static async Task LeaveAsync(Tab tab, string way)
    {
        if (way == "Escape")
            await tab.Page.Keyboard.PressAsync("Escape");
        else
            await tab.Dialog.GetByRole(AriaRole.Button, new() { Name = way, Exact = true }).First.ClickAsync();
    }

    private static IReadOnlyList<Turn.Pressed> Filed(WebUnderTest web) =>
        [.. web.Conversation.Turns.OfType<Turn.Pressed>().Where(turn => turn.Verb == Verbs.FileAnonymous)];

    private static void Refuse(WebUnderTest web) => web.Conversation.Answer = (turn, _) =>
    {
        var typed = ((Turn.Pressed)turn).Fields.GetValueOrDefault("WhatHappened");
        return Task.FromResult(Form(typed, new Dictionary<string, string> { ["WhatHappened"] = "please tell a little more." }));
    };

    private static Reply Form(string? typed, IReadOnlyDictionary<string, string> errors) => Reply.Of(new DialogStep.Show("Report a breach", CardFrame.Of(
        "The form",
        [
            .. CardFields.With(
                new AdaptiveTextInput { Id = "WhatHappened", Label = "What happened?", Value = typed, IsMultiline = true, MaxLength = 200, IsRequired = true, ErrorMessage = "This is needed." },
                errors),
            .. CardFields.With(new AdaptiveTextInput { Id = "Unit", Label = "Which team?", MaxLength = 100 }, errors),
        ],
        CardButtons.Submit("Send report", Verbs.FileAnonymous, ("ticket", "ticket-1")),
        CardButtons.Cancel()))
    { Errors = errors });

    private static Reply Received() => Reply.Of(new DialogStep.Show("Report a breach", CardFrame.Of(
        "Your report has been received",
        [new AdaptiveRichTextBlock { Id = "receipt", Inlines = [new() { Text = Receipt, FontType = AdaptiveFontType.Monospace }] }],
        CardButtons.Close())));

    private Task OnFormAsync(Func<WebUnderTest, Tab, Task> test) => InChromiumAsync(async () =>
    {
        await using var web = await WebUnderTest.StartAsync();
        web.Conversation.Answer = (turn, _) => Task.FromResult(turn is Turn.Pressed { Verb: Verbs.Report } ? Form(null, new Dictionary<string, string>()) : Reply.Of(CardFrame.Of("Hello", [])));
        await using var tab = await OpenAsync(web.Address, "/");
        await tab.Expects(tab.Page.Locator(".theirs")).ToHaveCountAsync(1);
        await tab.Page.Locator(".top [data-verb=report]").ClickAsync();
        await tab.Expects(tab.Dialog).ToContainTextAsync("The form");
        await test(web, tab);
    });
}
