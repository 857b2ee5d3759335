using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Protocol;

public sealed class ReadingAnActivity
{
    [Fact]
    public void A_message_of_Teams_is_read_whole()
    {
        var activity = Read(AnActivity.Message("May I?").MentioningTheBot())!;

        Assert.Equal(("message", "msteams", AnActivity.ServiceUrl), (activity.Type, activity.ChannelId, activity.ServiceUrl));
        Assert.Equal(TeamsPerson.Employee.Id, activity.From.Id);
        Assert.Equal(TeamsPerson.Employee.AadObjectId, activity.From.AadObjectId);
        Assert.True(activity.IsPersonal);
        Assert.Equal([AnActivity.TenantId], activity.Tenants);
        Assert.Equal([new Mention(AnActivity.BotId, $"<at>{AnActivity.BotName}</at>")], activity.Mentions);
        Assert.Equal("en-GB", activity.Locale);
        Assert.Equal(["text/html"], activity.AttachmentTypes);
    }

    [Theory]
    [InlineData("type")]
    [InlineData("channelId")]
    [InlineData("serviceUrl")]
    [InlineData("from")]
    [InlineData("recipient")]
    [InlineData("conversation")]
    public void What_no_answer_can_do_without_is_required(string field)
    {
        foreach (var wrong in new JsonNode?[] { null, 7, true, "", new JsonArray(), new JsonObject() })
        {
            var activity = AnActivity.Message();
            activity[field] = wrong;

            Assert.Null(Read(activity));
        }
    }

    [Theory]
    [InlineData("id")]
    [InlineData("text")]
    [InlineData("locale")]
    [InlineData("entities")]
    [InlineData("attachments")]
    [InlineData("channelData")]
    [InlineData("membersAdded")]
    [InlineData("replyToId")]
    [InlineData("value")]
    public void Everything_else_may_be_anything(string field)
    {
        foreach (var wrong in new JsonNode?[] { null, 7, true, "x", new JsonArray(null, 1, "a", new JsonObject()), new JsonObject { ["type"] = 3 } })
        {
            var activity = AnActivity.Message();
            activity[field] = wrong;

            Assert.NotNull(Read(activity));
        }
    }

    [Fact]
    public void Every_tenant_that_it_names_is_known()
    {
        var activity = AnActivity.Message();
        activity["channelData"]!["tenant"]!["id"] = "another";

        Assert.Equal([AnActivity.TenantId, "another"], Read(activity)!.Tenants);
    }

    [Theory]
    [InlineData("msteams", """{"id":"c","conversationType":"personal"}""", true)]
    [InlineData("msteams", """{"id":"c","conversationType":"groupChat"}""", false)]
    [InlineData("msteams", """{"id":"c","conversationType":"channel"}""", false)]
    [InlineData("msteams", """{"id":"c","conversationType":"something new"}""", false)]
    [InlineData("msteams", """{"id":"c"}""", false)]
    [InlineData("msteams", """{"id":"19:one_other@unq.gbl.spaces","conversationType":"personal"}""", false)]
    [InlineData("webchat", """{"id":"19:c","conversationType":"personal"}""", true)]
    [InlineData("webchat", """{"id":"c"}""", true)]
    [InlineData("webchat", """{"id":"c","isGroup":true}""", false)]
    public void Only_a_chat_with_one_person_counts_as_private(string channel, string conversation, bool isPersonal)
    {
        var activity = AnActivity.Message();
        activity["channelId"] = channel;
        activity["conversation"] = JsonNode.Parse(conversation);

        Assert.Equal(isPersonal, Read(activity)!.IsPersonal);
    }

    [Fact]
    public void Half_a_letter_is_no_text()
    {
        using var json = JsonDocument.Parse(AnActivity.Message("TEXT").ToJsonString().Replace("\"TEXT\"", "\"\\ud800\"", StringComparison.Ordinal));

        Assert.Null(ActivityReader.Read(json.RootElement)!.Text);
    }

    [Fact]
    public void An_id_as_long_as_a_book_is_none()
    {
        var activity = AnActivity.Message();
        activity["conversation"]!["id"] = new string('x', 100_000);

        Assert.Null(Read(activity));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("\"message\"")]
    public void What_is_no_object_is_no_activity(string text)
    {
        using var json = JsonDocument.Parse(text);

        Assert.Null(ActivityReader.Read(json.RootElement));
    }

    private static Activity? Read(JsonObject activity) => ActivityReader.Read(JsonSerializer.SerializeToElement(activity));
}
