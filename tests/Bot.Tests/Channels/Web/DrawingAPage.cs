using Microsoft.Playwright;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Inputs;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.Browser;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Web;

[Collection(Chromium.Collection)]
public sealed class DrawingAPage(Chromium chromium, ITestOutputHelper output) : BrowserTests(chromium, output)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/report")]
    public Task Without_the_card_renderer_a_page_says_so_and_how_to_mend_it(string path) => InChromiumAsync(async () =>
    {
        await using var web = await WebUnderTest.StartAsync();
        await using var tab = await OpenAsync(web.Address, "/web/logo.svg");
        tab.Expecting("adaptivecards.js");
        await tab.Page.RouteAsync("**/web/adaptivecards.js", route => route.FulfillAsync(new() { Status = 404 }));
        tab.Expecting("404");

        await tab.Page.GotoAsync(new Uri(web.Address, path).ToString());

        await tab.Expects(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("dotnet build bot");
        Assert.Empty(web.Conversation.Turns);
    });

    [Theory]
    [InlineData("/")]
    [InlineData("/report")]
    public Task The_narrowest_phone_shows_it_whole(string path) => InChromiumAsync(async () =>
    {
        await using var web = await WebUnderTest.StartAsync();
        web.Conversation.Answer = (_, _) => Task.FromResult(new Reply
        {
            Cards = [CardFrame.Of("Hello", [CardText.Quote(new string('W', 300)), CardText.Fact("A_name_without_any_blank_in_it_that_is_long", new string('W', 100))], CardButtons.Go(new string('W', 60), Verbs.Help))],
        });

        await using var tab = await OpenAsync(web.Address, path, new Look(320, 568, Dark: false));

        await tab.Expects(tab.Page.Locator(".card")).ToHaveCountAsync(1);
        await tab.LookAsync($"narrow{path.Replace('/', '-')}");
    });

    [Fact]
    public Task A_reporter_who_leaves_with_half_a_report_is_asked_first() => InChromiumAsync(async () =>
    {
        await using var web = await WebUnderTest.StartAsync();
        web.Conversation.Answer = (_, _) => Task.FromResult(Reply.Of(new DialogStep.Show("Report", CardFrame.Of(
            "The form",
            [new AdaptiveTextInput { Id = "WhatHappened", Label = "What happened?", MaxLength = 100 }],
            CardButtons.Submit("Send", Verbs.FileAnonymous), CardButtons.Cancel()))));
        await using var tab = await OpenAsync(web.Address, "/report");
        await tab.Field("What happened?").FillAsync("Half a report");
        var asked = new TaskCompletionSource<string>();
        tab.Page.Dialog += async (_, dialog) =>
        {
            asked.TrySetResult(dialog.Type);
            await dialog.AcceptAsync();
        };

        await tab.Button("I already have a receipt").ClickAsync();
        await tab.Button("Keep writing").ClickAsync();
        await tab.Expects(tab.Field("What happened?")).ToHaveValueAsync("Half a report");
        await tab.Page.ReloadAsync();

        Assert.Equal("beforeunload", await asked.Task.WaitAsync(TimeSpan.FromSeconds(30)));
    });
}
