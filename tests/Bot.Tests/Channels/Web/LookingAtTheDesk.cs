using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.Browser;
using PolicyBot.Tests.Conformance;
using PolicyBot.Tests.Conversation.Dialogs.WorkACase;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Web;

/// <summary>The small forms of Legal's desk, as they are opened and as they come back when something is missing, drawn by our pages and judged.</summary>
[Collection(Chromium.Collection)]
public sealed class LookingAtTheDesk(Chromium chromium, ITestOutputHelper output) : BrowserTests(chromium, output)
{
    [Theory]
    [MemberData(nameof(Look.Names), MemberType = typeof(Look))]
    public Task Every_form(string look) => InChromiumAsync(async () =>
    {
        await using var web = await WebUnderTest.StartAsync();
        GalleryCard[] cards = [.. FormsAtTheDesk.Cards().Where(card => !card.Name.EndsWith("longest", StringComparison.Ordinal))];
        web.Conversation.Answer = (turn, _) => Task.FromResult(turn is Turn.Said said ? Shown(cards.Single(card => card.Name == said.Text)) : Reply.Nothing);
        await using var tab = await OpenAsync(web.Address, "/", Look.Named[look]);

        foreach (var (index, card) in cards.Index())
        {
            await tab.Field("Your question about a policy").FillAsync(card.Name);
            await tab.Page.Keyboard.PressAsync("Enter");
            await tab.Expects(tab.Dialog).ToBeVisibleAsync();
            await tab.LookAsync($"{look}-desk-{index:00}-{card.Name.Replace(", ", "-", StringComparison.Ordinal).Replace(' ', '-')}");
            await tab.Page.Keyboard.PressAsync("Escape");
            await tab.Expects(tab.Dialog).ToBeHiddenAsync();
        }
    });

    private static Reply Shown(GalleryCard card) => Reply.Of(new DialogStep.Show(card.Title ?? "", card.Card));
}
