using Microsoft.Playwright;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.Browser;
using PolicyBot.Tests.Channels.Teams;
using PolicyBot.Tests.Playground;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Scenarios;

/// <summary>An answer that a model writes, sentence by sentence, as Microsoft's Agents Playground takes and shows it. The sentences are a test's, all the rest is the channel's.</summary>
[Collection(Chromium.Collection)]
public sealed class When_an_answer_grows_in_Teams(Chromium chromium, ITestOutputHelper output) : PlaygroundTests(chromium, output)
{
    [Fact]
    public Task The_Playground_takes_every_piece_and_shows_the_card_last() => InThePlaygroundAsync(StartBotAsync, async (page, recorder) =>
    {
        await page.OpenAsync("Personal Chat");
        await page.SayAsync(AWrittenReply.Question);

        var final = await recorder.SeeAsync("the whole answer", exchange => exchange is { To: Toward.Teams, Type: "message" } && exchange.Body.Contains("streaminfo", StringComparison.Ordinal));
        var pieces = recorder.Exchanges.Where(exchange => exchange is { To: Toward.Teams, Type: "typing" } && exchange.Body.Contains("streaminfo", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, pieces.Count);
        Assert.All([.. pieces, final], exchange => Assert.InRange(exchange.Status, 200, 202));
        Assert.Equal((string?)pieces[0].Answer["id"], (string?)final.Request["entities"]!.AsArray().Last()!["streamId"]);
        await Assertions.Expect(page.Page.GetByText("Its owner approves it first.").Filter(new() { Visible = true }).First).ToBeVisibleAsync();
        await Assertions.Expect(page.CardWith("Only under a signed agreement.")).ToBeVisibleAsync();
        await page.LookAsync("20-written");
    });

    private static async Task<IAsyncDisposable> StartBotAsync(Recorder recorder)
    {
        var teams = await TeamsUnderTest.StartAsync();
        teams.Conversation.Answer = (turn, cancellationToken) => turn is Turn.Said { Text: AWrittenReply.Question }
            ? AWrittenReply.WriteAsync(turn, sentence => recorder.SeeAsync(sentence.Text, exchange => exchange is { To: Toward.Teams, Type: "typing" } && exchange.Text.Contains(sentence.Text[^6..], StringComparison.Ordinal)))
            : Task.FromResult(Reply.Of(CardFrame.Of("Hello", [])));
        recorder.Bot = teams.Address;

        return teams;
    }
}
