using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.Conformance;

namespace PolicyBot.Tests.Channels.Slack.BlockKit;

public sealed class FillingSlacksLimits : IDisposable
{
    private readonly SlackCards _slack = new();

    public void Dispose() => _slack.Dispose();

    [Fact]
    public async Task Whatever_is_too_much_is_shown_in_more_blocks_or_more_messages_and_all_of_it()
    {
        var longest = HostileText.OfLength(9_000);
        var cards = new Dictionary<string, AdaptiveCard>
        {
            ["texts"] = CardFrame.Of(CardMarkdown.Escape(longest), [CardText.Paragraph(CardMarkdown.Escape(longest)), CardText.Question(string.Concat(Enumerable.Repeat("Bold & long ", 600))), CardText.Note(CardMarkdown.Escape(longest)), CardText.Foreign(longest), CardText.Quote(longest)]),
            ["facts"] = CardFrame.Of("Facts", [new AdaptiveFactSet { Facts = [.. Enumerable.Range(0, 25).Select(number => new AdaptiveFact($"Name {number}", number == 12 ? HostileText.Wide(4_000) : $"Value {number}"))] }]),
            ["buttons"] = CardFrame.Of("Buttons", [new AdaptiveActionSet { Actions = [.. Enumerable.Range(0, 60).Select(number => CardButtons.Go($"Button {number}", Verbs.Ask, (Verbs.QuestionField, $"{number}")))] }]),
            ["blocks"] = CardFrame.Of("Blocks", [.. Enumerable.Range(0, 300).Select(number => CardText.Paragraph($"Paragraph {number}") with { Separator = true })]),
            ["headings"] = CardFrame.Of("Headings", [.. Enumerable.Range(0, 60).SelectMany(number => new AdaptiveElement[] { CardText.Subheading($"Heading {number}"), CardText.Foreign($"Line {number}") })]),
            ["table"] = CardFrame.Of("Table", [Table(3, 3), Table(3, 3), Table(120, 2), Table(2, 25)]),
        };

        var shown = cards.SelectMany(card => SlackDocument.Of(_slack.Renderer, new GalleryCard(card.Key, card.Value))).ToList();

        Assert.Empty(await SlackJudges.AskAsync(shown));
        Assert.All(cards, card =>
        {
            foreach (var words in new Contracts.CardParts(card.Value).Words)
            {
                Assert.True(Shown(card.Key, "message").Holds(words), $"{card.Key}, messages: {words}");
                Assert.True(Shown(card.Key, "modal").Holds(words), $"{card.Key}, modal: {words}");
            }
        });

        Contracts.ShownCard Shown(string card, string kind) =>
            new(kind, string.Concat(shown.Where(one => one.Kind == kind && one.Name.StartsWith($"{card},", StringComparison.Ordinal)).Select(one => SlackForm.TextOf(one.Document["blocks"]))), [], []);
    }

    [Fact]
    public void A_heading_never_ends_a_message()
    {
        var card = CardFrame.Of("Heading", [.. Enumerable.Range(0, 60).SelectMany(number => new AdaptiveElement[] { CardText.Subheading($"Heading {number}"), CardText.Note($"Note {number}"), CardText.Paragraph("Text") })]);

        var messages = _slack.Renderer.Messages(card);

        Assert.Equal(4, messages.Count);
        Assert.All(messages, message => Assert.NotEqual("header", (string?)message.Blocks[^1]!["type"]));
    }

    [Fact]
    public void Every_message_says_the_same_where_its_blocks_are_not_shown() =>
        Assert.Equal("Tom &amp; Jerry &lt;!channel&gt;", _slack.Renderer.Messages(CardFrame.Of("Tom & Jerry <!channel>", []))[0].Text);

    private static AdaptiveTable Table(int rows, int columns) => new()
    {
        Columns = [.. Enumerable.Range(0, columns).Select(_ => new AdaptiveTableColumnDefinition { Width = 1 })],
        Rows = [.. Enumerable.Range(0, rows).Select(row => new AdaptiveTableRow { Cells = [.. Enumerable.Range(0, columns).Select(column => new AdaptiveTableCell { Items = [CardText.Paragraph($"Cell {row} {column}")] })] })],
    };
}
