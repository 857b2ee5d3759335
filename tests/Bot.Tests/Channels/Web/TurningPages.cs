using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Dialogs.OpenMailbox;
using PolicyBot.Conversation.Turns;
using PolicyBot.Mailbox.Messages;
using PolicyBot.Tests.Browser;
using PolicyBot.Tests.Conformance;
using PolicyBot.Tests.Conversation.Dialogs;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Web;

[Collection(Chromium.Collection)]
public sealed class TurningPages(Chromium chromium, ITestOutputHelper output) : BrowserTests(chromium, output)
{
    [Fact]
    public Task In_a_mailbox_what_is_being_written_goes_along_and_sending_stands_out() => InChromiumAsync(async () =>
    {
        await using var web = await WebUnderTest.StartAsync();
        web.Conversation.Answer = (turn, _) => Task.FromResult(Reply.Of(new DialogStep.Show("My mailbox", Mailbox(turn))));
        await using var tab = await OpenAsync(web.Address, "/report");
        await tab.Button("I already have a receipt").ClickAsync();
        await tab.Field("Your message to Legal").FillAsync("One thing more.");

        await tab.Button("Next page").ClickAsync();

        await tab.Expects(tab.Page.Locator("#form")).ToContainTextAsync("Page 2 of");
        await tab.Expects(tab.Field("Your message to Legal")).ToHaveValueAsync("One thing more.");
        await tab.Expects(tab.Button("Send message")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("style-positive"));
        await tab.LookAsync("mailbox-page-2");
    });

    private AdaptiveCard Mailbox(Turn turn) => MailboxCards.View(
        new MailboxView(ACase.Summary(), [.. Enumerable.Range(1, 40).Select(number => new Message(number, Sender.Reporter, $"Message {number}. {HostileText.OfLength(700)}", ACase.Day))], "pass-1"),
        "ticket-1",
        turn is Turn.Pressed pressed ? pressed.Fields.GetValueOrDefault(MailboxCards.MessageField) : null,
        notice: null,
        new Dictionary<string, string>(),
        PageIn(turn));

    private static string? PageIn(Turn turn) => turn is Turn.Pressed pressed ? pressed.Fields.GetValueOrDefault(CardPages.Field) : null;
}
