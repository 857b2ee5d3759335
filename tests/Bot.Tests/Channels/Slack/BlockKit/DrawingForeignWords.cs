using System.Text.Json.Nodes;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Dialogs.AskPolicy;
using PolicyBot.Conversation.Turns;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Tests.Conformance;
using PolicyBot.Tests.Conversation.Dialogs.AskPolicy;

namespace PolicyBot.Tests.Channels.Slack.BlockKit;

public sealed class DrawingForeignWords : IDisposable
{
    private readonly SlackCards _slack = new();

    public static TheoryData<string> Hostile => new([.. HostileText.All, "<!channel> <!here> <!everyone>", "<@U1> <#C1> <!subteam^S1>", "<https://evil.example|our policy>", "`code` ```block```", "> quote", "a:rotating_light:b", "&lt;!channel&gt;"]);

    public void Dispose() => _slack.Dispose();

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Nothing_in_them_is_mark_up_wherever_they_stand(string words)
    {
        var card = CardFrame.Of(
            CardMarkdown.Escape(words),
            [
                CardText.Foreign(words),
                CardText.Quote(words),
                CardText.Fact("Name", words),
                CardText.Paragraph(CardMarkdown.Escape(words)),
                CardText.Note(CardMarkdown.Escape(words)),
                CardText.Question(CardMarkdown.Escape(words)),
                new AdaptiveFactSet { Facts = [new(CardMarkdown.Escape(words), CardMarkdown.Escape(words))] },
            ],
            CardButtons.Go(CardLength.Shorten(words, 75), Verbs.Help));

        var message = Assert.Single(_slack.Renderer.Messages(card));

        Assert.All(MrkdwnIn(message.Blocks), mrkdwn =>
        {
            Assert.DoesNotContain('<', (string)mrkdwn["text"]!);
            Assert.DoesNotContain('>', (string)mrkdwn["text"]!);
            Assert.DoesNotMatch("[_~`]|:[a-z_]+:", (string)mrkdwn["text"]!);
            Assert.True((bool)mrkdwn["verbatim"]!);
        });
        Assert.DoesNotContain('<', message.Text);
        Assert.DoesNotContain("\"type\":\"link\"", message.Blocks.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*not bold*")]
    [InlineData("_not italic_")]
    [InlineData("a ~ b ~ c")]
    [InlineData(":smile:")]
    [InlineData("> no quote")]
    public void What_mrkdwn_cannot_escape_is_drawn_as_rich_text(string words)
    {
        var block = Drawn(CardText.Paragraph(CardMarkdown.Escape(words)));

        Assert.Equal("rich_text", (string)block["type"]!);
        Assert.Equal(words, (string)block["elements"]![0]!["elements"]![0]!["text"]!);
    }

    [Fact]
    public void Our_own_words_are_a_section_with_its_signs_escaped() =>
        Assert.Equal("Legal &amp; you: 1 &lt; 2", (string)Drawn(CardText.Paragraph("Legal & you: 1 < 2"))["text"]!["text"]!);

    [Fact]
    public void Bold_and_links_of_our_own_are_drawn_as_such()
    {
        var line = Drawn(CardText.Paragraph("Read **this** [here](https://example.org/a)"))["elements"]![0]!["elements"]!.AsArray();

        Assert.Equal(["Read ", "this", " ", "here"], line.Select(element => (string)element!["text"]!));
        Assert.True((bool)line[1]!["style"]!["bold"]!);
        Assert.Equal("https://example.org/a", (string)line[3]!["url"]!);
    }

    [Fact]
    public void A_quote_is_drawn_as_one() =>
        Assert.Equal("rich_text_quote", (string)Drawn(CardText.Quote("First\nSecond"))["elements"]![0]!["type"]!);

    [Fact]
    public void Rows_of_a_quoted_table_stand_apart()
    {
        var table = AnAnswer.Table() with { Quote = "Room | Key\nCellar | none\nVault | two", Lines = [PolicyPageKind.Header, PolicyPageKind.Row, PolicyPageKind.Row] };

        var quote = Assert.Single(Drawn(Assert.Single(PolicyQuote.Of(table, 1_000)))["elements"]!.AsArray())!;

        Assert.Equal("rich_text_quote", (string?)quote["type"]);
        Assert.Equal("Room: Cellar\nKey: none\n\nRoom: Vault\nKey: two", string.Concat(quote["elements"]!.AsArray().Select(element => (string?)element!["text"])));
    }

    [Fact]
    public void A_line_break_in_a_line_begins_no_line() =>
        Assert.Equal("Sales Status: Closed", (string)Drawn(CardText.Foreign("Sales\nStatus: Closed"))["elements"]![0]!["elements"]![0]!["text"]!);

    private JsonObject Drawn(AdaptiveElement element) => Assert.Single(_slack.Renderer.Messages(CardFrame.Of("Heading", [element]))).Blocks[1]!.AsObject();

    private static IEnumerable<JsonObject> MrkdwnIn(JsonNode? node) => node switch
    {
        JsonObject json when (string?)json["type"] == "mrkdwn" => [json],
        JsonObject json => json.SelectMany(member => member.Value is JsonValue ? [] : MrkdwnIn(member.Value)),
        JsonArray items => items.SelectMany(MrkdwnIn),
        _ => [],
    };
}
