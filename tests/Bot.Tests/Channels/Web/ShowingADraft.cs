using System.Net;
using System.Text.Json;
using Microsoft.Playwright;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.Browser;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Web;

/// <summary>An answer that is seen while it is being written.</summary>
[Collection(Chromium.Collection)]
public sealed class ShowingADraft(Chromium chromium, ITestOutputHelper output) : BrowserTests(chromium, output)
{
    private const string Said = """{"kind":"said","text":"May I send the price list?"}""";
    private const string FirstLine = """{"draft":"You may send it under a signed agreement [draft_1] only. [1]"}""";

    [Fact]
    public async Task Who_takes_lines_gets_each_draft_as_it_grows_and_the_reply_last()
    {
        await using var web = await WebUnderTest.StartAsync();
        var goOn = new TaskCompletionSource();
        web.Conversation.Answer = (turn, _) => AWrittenReply.WriteAsync(turn, sentence => sentence == AWrittenReply.First ? goOn.Task : Task.CompletedTask);

        using var response = await PostAsync(web);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync());
        var first = await lines.ReadLineAsync();
        goOn.SetResult();
        var rest = (await lines.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("application/x-ndjson", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Empty(response.Content.Headers.ContentEncoding);
        Assert.Equal(FirstLine, first);
        Assert.Equal("""{"draft":"You may send it under a signed agreement [draft_1] only. [1] Its owner approves it first. [1][2]"}""", rest[0]);
        var reply = JsonDocument.Parse(rest[^1]).RootElement.GetProperty("reply");
        Assert.Equal(AWrittenReply.Heading, reply.GetProperty("cards")[0].GetProperty("fallbackText").GetString());
        Assert.Equal(AWrittenReply.Question, reply.GetProperty("question").GetString());
    }

    [Fact]
    public async Task Without_a_draft_there_is_one_line()
    {
        await using var web = await WebUnderTest.StartAsync();
        web.Conversation.Answer = (_, _) => Task.FromResult(Reply.Of(CardFrame.Of("Hello", [])));

        using var response = await PostAsync(web);

        var line = Assert.Single((await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("Hello", JsonDocument.Parse(line).RootElement.GetProperty("reply").GetProperty("cards")[0].GetProperty("fallbackText").GetString());
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("*/*")]
    [InlineData("application/x-ndjson;q=0, application/json")]
    [InlineData("rubbish;;")]
    public async Task Everybody_else_gets_the_reply_as_ever_and_no_draft_is_made(string accept)
    {
        await using var web = await WebUnderTest.StartAsync();
        web.Conversation.Answer = (_, _) => Task.FromResult(AWrittenReply.Whole());

        using var response = await PostAsync(web, accept);

        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(AWrittenReply.Question, (await response.JsonAsync()).GetProperty("question").GetString());
        Assert.Null(Assert.Single(web.Conversation.Turns).Draft);
    }

    [Fact]
    public async Task What_fails_before_the_first_line_is_a_problem_as_ever()
    {
        await using var web = await WebUnderTest.StartAsync();
        web.Conversation.Answer = (_, _) => throw new InvalidOperationException("MARKER");

        using var response = await PostAsync(web);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.StartsWith("Something went wrong on our side.", await response.SentenceAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_fails_after_it_does_not_look_like_a_whole_answer()
    {
        await using var web = await WebUnderTest.StartAsync();
        var seen = new TaskCompletionSource();
        web.Conversation.Answer = async (turn, _) =>
        {
            turn.Draft!.Show([AWrittenReply.First]);
            await seen.Task;
            throw new InvalidOperationException("MARKER");
        };

        using var response = await PostAsync(web);
        seen.SetResult();

        await Assert.ThrowsAnyAsync<Exception>(() => response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Too_many_at_once_are_told_so_and_one_that_is_being_written_counts_until_it_is_done()
    {
        await using var web = await WebUnderTest.StartAsync(("Web:TurnsAtOnce", "1"));
        var goOn = new TaskCompletionSource();
        web.Conversation.Answer = (turn, _) => turn.Draft is null ? Task.FromResult(Reply.Nothing) : AWrittenReply.WriteAsync(turn, _ => goOn.Task);

        using var first = await PostAsync(web);
        using var refused = await PostAsync(web);
        goOn.SetResult();
        await first.Content.ReadAsStringAsync();
        using var taken = await web.SayAsync("And now?");

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.OK), (refused.StatusCode, taken.StatusCode));
    }

    [Fact]
    public async Task When_the_page_goes_away_nobody_writes_on()
    {
        await using var web = await WebUnderTest.StartAsync();
        var stopped = new TaskCompletionSource();
        web.Conversation.Answer = async (turn, cancellationToken) =>
        {
            turn.Draft!.Show([AWrittenReply.First]);
            try
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                stopped.SetResult();
                throw;
            }

            return Reply.Nothing;
        };

        var response = await PostAsync(web);
        response.Dispose();

        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public Task In_the_chat_the_draft_grows_quietly_and_the_card_takes_its_place() => InChromiumAsync(async () =>
    {
        await using var web = await WebUnderTest.StartAsync();
        var (second, last) = (new TaskCompletionSource(), new TaskCompletionSource());
        web.Conversation.Answer = (turn, _) => turn is Turn.Said
            ? AWrittenReply.WriteAsync(turn, sentence => (sentence == AWrittenReply.First ? second : last).Task)
            : Task.FromResult(Reply.Of(CardFrame.Of("Hello", [])));
        await using var tab = await OpenAsync(web.Address, "/");
        await tab.Expects(tab.Page.Locator(".theirs")).ToHaveCountAsync(1);

        await AskAsync(tab, "May I send the price list?");

        var draft = tab.Page.Locator(".draft");
        await tab.Expects(draft.Locator(".draft-text")).ToHaveTextAsync("You may send it under a signed agreement [draft_1] only. [1]");
        await tab.Expects(draft).ToHaveAttributeAsync("aria-live", "off");
        await tab.Expects(tab.Page.Locator("#stream")).ToHaveAttributeAsync("role", "log");
        await tab.LookAsync("draft-desktop");
        second.SetResult();
        await tab.Expects(draft.Locator(".draft-text")).ToContainTextAsync("Its owner approves it first. [1][2]");
        last.SetResult();

        await tab.Expects(draft).ToHaveCountAsync(0);
        await tab.Expects(tab.Page.Locator(".theirs")).ToHaveCountAsync(2);
        await tab.Expects(tab.Page.Locator(".theirs").Last).ToContainTextAsync(AWrittenReply.Heading);
        await tab.Expects(tab.Page.Locator(".waiting")).ToHaveCountAsync(0);
    });

    [Fact]
    public Task A_browser_that_cannot_read_what_still_comes_shows_the_card_alone() => InChromiumAsync(async () =>
    {
        await using var web = await WebUnderTest.StartAsync();
        web.Conversation.Answer = (turn, _) => turn is Turn.Said ? AWrittenReply.WriteAsync(turn, _ => Task.CompletedTask) : Task.FromResult(Reply.Of(CardFrame.Of("Hello", [])));
        await using var tab = await OpenAsync(web.Address, "/report");
        await tab.Page.AddInitScriptAsync("delete globalThis.TextDecoderStream");
        await tab.Page.GotoAsync(web.Address.ToString());

        await AskAsync(tab, "May I send the price list?");

        await tab.Expects(tab.Page.Locator(".theirs").Last).ToContainTextAsync(AWrittenReply.Heading);
        await tab.Expects(tab.Page.Locator(".draft")).ToHaveCountAsync(0);
    });

    [Fact]
    public Task A_draft_that_breaks_off_leaves_the_question_to_be_asked_again() => InChromiumAsync(async () =>
    {
        await using var web = await WebUnderTest.StartAsync();
        var goOn = new TaskCompletionSource();
        var isBroken = true;
        web.Conversation.Answer = async (turn, _) =>
        {
            if (turn is not Turn.Said || !isBroken)
                return Reply.Of(CardFrame.Of(turn is Turn.Said ? AWrittenReply.Heading : "Hello", []));

            isBroken = false;
            turn.Draft!.Show([AWrittenReply.First]);
            await goOn.Task;
            throw new InvalidOperationException("MARKER");
        };
        await using var tab = await OpenAsync(web.Address, "/");
        tab.Expecting("ERR_");

        await AskAsync(tab, "May I send the price list?");
        await tab.Expects(tab.Page.Locator(".draft")).ToHaveCountAsync(1);
        goOn.SetResult();

        await tab.Expects(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The answer did not arrive whole.");
        await tab.Expects(tab.Page.Locator(".draft")).ToHaveCountAsync(0);
        await tab.Button("Try again").ClickAsync();
        await tab.Expects(tab.Page.Locator(".theirs").Last).ToContainTextAsync(AWrittenReply.Heading);
    });

    private static async Task AskAsync(Tab tab, string question)
    {
        await tab.Field("Your question about a policy").FillAsync(question);
        await tab.Page.Keyboard.PressAsync("Enter");
    }

    private static async Task<HttpResponseMessage> PostAsync(WebUnderTest web, string accept = "application/x-ndjson, application/json;q=0.5")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/chat/turns") { Content = new StringContent(Said, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br");

        return await web.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }
}
