using System.Globalization;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Inputs;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.Browser;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Web;

[Collection(Chromium.Collection)]
public sealed class WatchingAMailbox(Chromium chromium, ITestOutputHelper output) : BrowserTests(chromium, output)
{
    [Fact]
    public Task News_that_comes_while_news_is_fetched_is_shown_as_well() => OnMailboxAsync(async (web, tab) =>
    {
        var first = new TaskCompletionSource<Reply>();
        var asked = new[] { new TaskCompletionSource(), new TaskCompletionSource() };
        var count = -1;
        web.Conversation.Answer = (_, _) =>
        {
            var number = Interlocked.Increment(ref count);
            if (number < asked.Length)
                asked[number].SetResult();
            return number == 0 ? first.Task : Task.FromResult(Mailbox("the newer message"));
        };

        web.News.Tell();
        await asked[0].Task.WaitAsync(TimeSpan.FromSeconds(30));
        web.News.Tell();
        // A page that would ask twice at a time has time to do it.
        await Task.WhenAny(asked[1].Task, tab.Page.WaitForTimeoutAsync(500));
        first.SetResult(Mailbox("the older message"));

        await tab.Expects(tab.Page.Locator("#form")).ToContainTextAsync("the newer message");
        await asked[1].Task.WaitAsync(TimeSpan.FromSeconds(30));
    });

    [Fact]
    public Task What_is_being_typed_stays_and_so_does_the_place_in_it() => OnMailboxAsync(async (web, tab) =>
    {
        await tab.Field("Your message").FillAsync("One thing.");
        for (var step = 0; step < ".".Length; step++)
            await tab.Page.Keyboard.PressAsync("ArrowLeft");

        web.News.Tell();
        await tab.Expects(tab.Page.Locator("#form")).ToContainTextAsync("message 2");
        await tab.Page.Keyboard.TypeAsync(" more");

        await tab.Expects(tab.Field("Your message")).ToHaveValueAsync("One thing more.");
        await tab.Expects(tab.Page.GetByText("The mailbox has changed.")).ToBeAttachedAsync();
    });

    [Fact]
    public Task A_look_that_fails_is_taken_again() => OnMailboxAsync(async (web, tab) =>
    {
        tab.Expecting("status of 500");
        var answer = web.Conversation.Answer;
        web.Conversation.Answer = (turn, cancellationToken) =>
        {
            web.Conversation.Answer = answer;
            throw new InvalidOperationException("once");
        };

        web.News.Tell();

        await tab.Expects(tab.Page.Locator("#form")).ToContainTextAsync("message 2");
    });

    [Fact]
    public Task A_mailbox_that_was_closed_is_watched_no_longer() => OnMailboxAsync(async (web, tab) =>
    {
        Assert.Equal(1, web.News.Watchers);

        await tab.Button("Close").ClickAsync();
        await web.News.Left.Task.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(0, web.News.Watchers);
    });

    private static Reply Mailbox(string message) => Reply.Of(new DialogStep.Show("My mailbox", CardFrame.Of(
        "Your report",
        [CardText.Paragraph(message), new AdaptiveTextInput { Id = "Message", Label = "Your message", MaxLength = 4_000, IsMultiline = true }],
        CardButtons.Submit("Send message", Verbs.MailboxWrite, ("pass", FakeNews.GoodPass)),
        CardButtons.Close()))
    {
        Watch = FakeNews.GoodPass,
    });

    private Task OnMailboxAsync(Func<WebUnderTest, Tab, Task> test) => InChromiumAsync(async () =>
    {
        await using var web = await WebUnderTest.StartAsync();
        var shown = 0;
        web.Conversation.Answer = (_, _) => Task.FromResult(Mailbox($"message {Interlocked.Increment(ref shown).ToString(CultureInfo.InvariantCulture)}"));
        await using var tab = await OpenAsync(web.Address, "/report");
        await tab.Expects(tab.Page.Locator("#form")).ToContainTextAsync("message 1");
        await web.News.Watched.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await test(web, tab);
    });
}
