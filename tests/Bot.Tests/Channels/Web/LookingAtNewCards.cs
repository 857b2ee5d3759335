using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.Browser;
using PolicyBot.Tests.Conformance;
using PolicyBot.Tests.Conversation.Dialogs.AskPolicy;
using PolicyBot.Tests.Conversation.Dialogs.SeeGaps;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Web;

/// <summary>Cards that the shipped policies seldom or never give, drawn by our pages and judged.</summary>
[Collection(Chromium.Collection)]
public sealed class LookingAtNewCards(Chromium chromium, ITestOutputHelper output) : BrowserTests(chromium, output)
{
    [Theory]
    [MemberData(nameof(Look.Names), MemberType = typeof(Look))]
    public Task Answers_with_everything_on_them(string look) => InChromiumAsync(async () =>
    {
        await using var web = await WebUnderTest.StartAsync();
        var cards = await new AskPolicyGallery().CardsAsync();
        web.Conversation.Answer = (turn, _) => Task.FromResult(turn is Turn.Said said ? Reply.Of(cards.First(card => card.Name == said.Text).Card) : Reply.Nothing);
        await using var tab = await OpenAsync(web.Address, "/", Look.Named[look]);

        foreach (var (number, name) in new[] { (28, "understood, of another day, with more and related"), (29, "form Conflict"), (30, "hostile and longest") })
        {
            await tab.Field("Your question about a policy").FillAsync(name);
            await tab.Page.Keyboard.PressAsync("Enter");
            await tab.Expects(tab.Page.Locator(".theirs")).ToHaveCountAsync(number - 27);
            await tab.LookAsync($"{look}-{number}-{name.Split(',', ' ')[0]}");
        }
    });

    [Theory]
    [MemberData(nameof(Look.Names), MemberType = typeof(Look))]
    public Task Answers_that_a_model_wrote_or_would_not(string look) => InChromiumAsync(async () =>
    {
        await using var web = await WebUnderTest.StartAsync();
        var cards = await new AskPolicyGallery().CardsAsync();
        var asked = new Dictionary<string, string>
        {
            ["May I send the price list to a customer?"] = "written",
            ["And when I travel?"] = "written, cut short",
            ["Somebody threatened me"] = "Filtered, quoted",
            ["Is that in a policy?"] = "Filtered, nothing found",
            ["<b>"] = "written, hostile and longest",
        };
        web.Conversation.Answer = (turn, _) => Task.FromResult(turn is Turn.Said said ? Reply.Of(cards.First(card => card.Name == asked[said.Text]).Card) : Reply.Nothing);
        await using var tab = await OpenAsync(web.Address, "/", Look.Named[look]);

        foreach (var (index, (question, name)) in asked.Index())
        {
            await tab.Field("Your question about a policy").FillAsync(question);
            await tab.Page.Keyboard.PressAsync("Enter");
            await tab.Expects(tab.Page.Locator(".theirs")).ToHaveCountAsync(index + 1);
            await tab.LookAsync($"{look}-{33 + index}-{name.Replace(", ", "-", StringComparison.Ordinal).Replace(' ', '-')}");
        }
    });

    [Theory]
    [MemberData(nameof(Look.Names), MemberType = typeof(Look))]
    public Task The_list_for_owners_with_everything_on_it(string look) => InChromiumAsync(async () =>
    {
        await using var web = await WebUnderTest.StartAsync();
        IReadOnlyList<GalleryCard> cards = await new SeeGapsGallery().CardsAsync();
        web.Conversation.Answer = (_, _) => Task.FromResult(Reply.Of(cards.Single(card => card.Name == "something of each").Card));

        await using var tab = await OpenAsync(web.Address, "/gaps", Look.Named[look]);

        await tab.Expects(tab.Page.Locator("#list")).ToContainTextAsync("Overdue since 1 March 2026");
        await tab.LookAsync($"{look}-31-gaps");
        Assert.All(web.Conversation.Turns, turn => Assert.IsType<Asker.PolicyOwner>(turn.Asker));
        await tab.Page.EvaluateAsync("() => scrollTo(0, document.body.scrollHeight)");
        await tab.LookAsync($"{look}-32-gaps-end");
    });
}
