using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Connector;

public sealed class WritingActivities
{
    private const string WrittenCard = """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"Grüße & <b>\"Wort\"</b>","wrap":true}],"msteams":{"width":"Full"}}""";

    private static readonly AdaptiveCard Card = new() { Body = [new AdaptiveTextBlock { Text = "Grüße & <b>\"Wort\"</b>", Wrap = true }] };

    private static readonly ChannelAccount Bot = new(AnActivity.BotId, AnActivity.BotName, null);
    private static readonly ChannelAccount Person = new(TeamsPerson.Employee.Id, TeamsPerson.Employee.Name, TeamsPerson.Employee.AadObjectId);

    [Fact]
    public void An_answer_is_written_as_Teams_documents_it() => Assert.Equal(
        $$$$"""{"type":"message","from":{"id":"{{{{AnActivity.BotId}}}}","name":"PolicyBot"},"recipient":{"id":"{{{{TeamsPerson.Employee.Id}}}}","name":"Ines Marchetti"},"conversation":{"id":"a:1"},"replyToId":"1:9","textFormat":"markdown","text":"Yes [1].\n\n„Grüße“ \uD83E\uDD8A <x> & 'y'","summary":"Gifts","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{{{{WrittenCard}}}}}],"entities":[{"type":"https://schema.org/Message","@type":"Message"}],"channelData":{"feedbackLoop":{"type":"default"}}}""",
        Written(Samples()["answer"]));

    [Fact]
    public void Typing_is_a_type_and_nothing_more() => Assert.Equal("""{"type":"typing"}""", Written(new OutgoingActivity { Type = ActivityTypes.Typing }));

    [Fact]
    public void A_card_alone_has_no_text()
    {
        using var json = JsonDocument.Parse(Written(Samples()["card"]));

        Assert.False(json.RootElement.TryGetProperty("text", out _));
        Assert.False(json.RootElement.TryGetProperty("textFormat", out _));
        Assert.Equal("A new case", json.RootElement.GetProperty("summary").GetString());
    }

    [Fact]
    public void Empty_lists_are_left_out()
    {
        var written = Written(new OutgoingActivity { Text = "x", Entities = [] });

        Assert.Equal("""{"type":"message","textFormat":"markdown","text":"x"}""", written);
    }

    [Theory]
    [InlineData("\"}],\"serviceUrl\":\"https://evil.example\"")]
    [InlineData("\\\" \u0000 \u2028 \r\n")]
    [InlineData("\ud800")]
    public void Words_of_others_stay_words(string text)
    {
        using var json = JsonDocument.Parse(Written(new OutgoingActivity { Text = text, Summary = text, ConversationId = text }));

        Assert.Equal(["type", "conversation", "textFormat", "text", "summary"], json.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal(text.Replace('\ud800', '\ufffd'), json.RootElement.GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("{}}],\"serviceUrl\":\"https://evil.example\",\"x\":[{")]
    [InlineData("\\\" \u0000 \u2028 \r\n \ud800")]
    public void Words_of_others_in_a_card_stay_in_the_card(string text)
    {
        using var json = JsonDocument.Parse(Written(new OutgoingActivity { Cards = [new AdaptiveCard { FallbackText = text, Body = [new AdaptiveTextBlock { Text = text }] }] }));

        Assert.Equal(["type", "attachments"], json.RootElement.EnumerateObject().Select(property => property.Name));
        var card = Assert.Single(json.RootElement.GetProperty("attachments").EnumerateArray()).GetProperty("content");
        Assert.Equal(text.Replace('\ud800', '\ufffd'), card.GetProperty("body")[0].GetProperty("text").GetString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_activity_names_what_the_connector_is_to_set(string name)
    {
        using var json = JsonDocument.Parse(Written(Samples()[name]));

        foreach (var property in new[] { "id", "timestamp", "localTimestamp", "serviceUrl", "channelId", "deliveryMode", "callerId" })
        {
            Assert.False(json.RootElement.TryGetProperty(property, out _), property);
        }
    }

    public static TheoryData<string> Names() => [.. Samples().Keys];

    internal static Dictionary<string, OutgoingActivity> Samples() => new()
    {
        ["answer"] = new()
        {
            From = Bot,
            Recipient = Person,
            ConversationId = "a:1",
            ReplyToId = "1:9",
            Text = "Yes [1].\n\n„Grüße“ 🦊 <x> & 'y'",
            Summary = "Gifts",
            Cards = [Card],
            Entities = [new JsonObject { ["type"] = "https://schema.org/Message", ["@type"] = "Message" }],
            HasFeedbackLoop = true,
        },
        ["card"] = new() { Summary = "A new case", Cards = [Card, Card] },
        ["text"] = new() { Text = "Thank you." },
        ["typing"] = new() { Type = ActivityTypes.Typing, From = Bot, Recipient = Person, ConversationId = "a:1" },
    };

    private static string Written(OutgoingActivity activity) => Encoding.UTF8.GetString(ActivityJson.Write(activity).Span);
}
