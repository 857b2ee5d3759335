using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.Conformance;
using PolicyBot.Tests.Conversation.Dialogs;

namespace PolicyBot.Tests.Conversation.Cards;

public class TurningPages
{
    [Fact]
    public void What_fits_has_no_pages()
    {
        var card = Make([CardText.Paragraph("Short.")]);

        Assert.Equal("Heading\nShort.\nBelow", card.Words());
        Assert.Null(EveryPage.NextOf(card));
    }

    [Fact]
    public void Everything_stands_on_some_page_once_and_in_order()
    {
        var content = Enumerable.Range(0, 900).Select(number => CardText.Paragraph($"Line {number} {HostileText.Unbroken(50)}")).ToList();

        var pages = Pages(content);

        Assert.True(pages.Count > 2);
        Assert.Equal(content.Select(line => line.Text), pages.SelectMany(page => page.Words().Split('\n').Where(line => line.StartsWith("Line ", StringComparison.Ordinal))));
    }

    [Fact]
    public void Each_page_says_which_it_is_and_leads_to_those_beside_it()
    {
        var pages = Pages(Long());

        Assert.All(pages.Index(), page => Assert.Contains($"Page {page.Index + 1} of {pages.Count}", page.Item.Words(), StringComparison.Ordinal));
        Assert.Null(EveryPage.PreviousOf(pages[0]));
        Assert.Equal("1", EveryPage.PreviousOf(pages[1]));
        Assert.Equal("3", EveryPage.NextOf(pages[1]));
        Assert.Null(EveryPage.NextOf(pages[^1]));
    }

    [Fact]
    public void What_stands_around_the_page_stands_on_every_one() =>
        Assert.All(Pages(Long()), page =>
        {
            Assert.StartsWith("Heading\n", page.Words(), StringComparison.Ordinal);
            Assert.EndsWith("\nBelow", page.Words(), StringComparison.Ordinal);
            Assert.NotNull(page.Button(Verbs.Close));
        });

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("+2")]
    [InlineData(" 2")]
    [InlineData("2.0")]
    [InlineData("٢")]
    [InlineData("4711")]
    [InlineData("99999999999999999999")]
    [InlineData("two")]
    [InlineData("")]
    [InlineData(null)]
    public void A_page_that_is_not_there_is_the_first(string? page) =>
        Assert.Contains("Page 1 of", Make(Long(), page).Words(), StringComparison.Ordinal);

    [Fact]
    public void A_heading_stays_with_what_it_introduces_and_is_said_again_where_that_goes_on()
    {
        var filler = CardPieces.Quote(HostileText.Unbroken(13_000)).ToList();

        var pages = Pages([CardText.Subheading("First"), .. filler, CardText.Subheading("Second"), CardText.Note("from them"), .. CardPieces.Quote(HostileText.Unbroken(40_000))]);

        Assert.DoesNotContain("Second", pages[0].Words(), StringComparison.Ordinal);
        Assert.Contains("\nSecond\nfrom them\nxxx", pages[1].Words(), StringComparison.Ordinal);
        Assert.Contains("\nSecond (continued)\nxxx", pages[2].Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("漏")]
    [InlineData("{")]
    [InlineData("\"")]
    [InlineData("x\n")]
    [InlineData("word and ")]
    [InlineData("😀")]
    [InlineData("\u0001")]
    public void No_page_is_larger_than_a_platform_takes_and_no_letter_is_lost(string letters)
    {
        var text = string.Concat(Enumerable.Repeat(letters, 8_000));

        var pages = Pages([.. CardPieces.Quote(text)]);

        Assert.All(pages, page => Assert.InRange(CardSize.Of(page), 1, CardSize.Most));
        var letter = letters.Trim()[0];
        Assert.Equal(text.Count(each => each == letter), pages.Sum(page => page.Quoted().Count(each => each == letter)));
        Assert.DoesNotContain('\uFFFD', string.Concat(pages.Select(page => page.Quoted())));
    }

    [Fact]
    public void A_long_line_is_cut_between_words()
    {
        var pieces = CardPieces.Quote(string.Join(' ', Enumerable.Repeat("confidential", 2_000))).OfType<AdaptiveContainer>().ToList();

        Assert.True(pieces.Count > 1);
        Assert.All(pieces.SelectMany(piece => piece.Items).OfType<AdaptiveRichTextBlock>(), line =>
            Assert.All(string.Concat(line.Inlines.Select(run => run.Text)).Split(' ', StringSplitOptions.RemoveEmptyEntries), word => Assert.Equal("confidential", word)));
    }

    private static List<AdaptiveElement> Long() => [.. CardPieces.Quote(HostileText.OfLength(80_000))];

    private static List<AdaptiveCard> Pages(IReadOnlyList<AdaptiveElement> content) => [.. EveryPage.Of(page => Make(content, page)).Select(page => page.Card)];

    private static AdaptiveCard Make(IReadOnlyList<AdaptiveElement> content, string? page = null) => CardPages.Of(
        content,
        page,
        (title, number) => CardButtons.Go(title, Verbs.LegalInbox, (CardPages.Field, number)),
        shown => CardFrame.Of("Heading", [.. shown, CardText.Paragraph("Below")], CardButtons.Close()));
}
