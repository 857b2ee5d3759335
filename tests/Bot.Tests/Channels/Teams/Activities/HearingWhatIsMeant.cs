using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Channels.Teams.Activities;
using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Activities;

public sealed class HearingWhatIsMeant
{
    [Theory]
    [InlineData("<at>PolicyBot</at>\u00A0What is a trade secret?", "What is a trade secret?")]
    [InlineData("<at>PolicyBot</at>&nbsp;What   is\u00A0\u00A0a trade secret?", "What is a trade secret?")]
    [InlineData("May I, <at>PolicyBot</at>, forward this?", "May I, , forward this?")]
    [InlineData("<at>PolicyBot</at>", "")]
    [InlineData("<at>PolicyBot</at> one\ntwo", "one\ntwo")]
    public void Its_own_name_is_taken_out(string text, string heard)
    {
        var activity = AnActivity.Message("x").InGroupChat().MentioningTheBot();
        activity["text"] = text;

        Assert.Equal(heard, TurnsOf.TextTo(Read(activity)));
    }

    [Fact]
    public void A_colleague_who_is_mentioned_stays_in_the_text()
    {
        var activity = AnActivity.Message("may <at>Lena</at> read this?").InGroupChat().MentioningTheBot();
        activity["entities"]!.AsArray().Add(new JsonObject { ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = TeamsPerson.Handler.Id }, ["text"] = "<at>Lena</at>" });

        Assert.Equal("may <at>Lena</at> read this?", TurnsOf.TextTo(Read(activity)));
    }

    [Fact]
    public void What_is_said_to_others_in_a_group_is_not_heard() =>
        Assert.Null(TurnsOf.TextTo(Read(AnActivity.Message("Between us: what is a trade secret?").InChannel())));

    [Fact]
    public void In_a_private_chat_nobody_need_be_named() =>
        Assert.Equal("What is a trade secret?", TurnsOf.TextTo(Read(AnActivity.Message("What is a trade secret?"))));

    [Fact]
    public void A_button_s_texts_numbers_and_yes_or_no_are_taken_and_nothing_else()
    {
        using var value = JsonDocument.Parse("""{"verb":"ask","question":"Why?","n":7,"yes":true,"no":false,"none":null,"list":[1],"part":{"a":"b"},"half":"\ud800"}""");

        var (verb, fields) = TurnsOf.Read(value.RootElement);

        Assert.Equal("ask", verb);
        Assert.Equal(new Dictionary<string, string> { ["question"] = "Why?", ["n"] = "7", ["yes"] = "true", ["no"] = "false" }, fields);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"ask\"")]
    [InlineData("""{"verb":7.5e300}""")]
    [InlineData("""{"verb":{}}""")]
    [InlineData("""{"\ud800":"x"}""")]
    public void Rubbish_has_no_verb_that_anybody_knows(string text)
    {
        using var value = JsonDocument.Parse(text);

        var (verb, _) = TurnsOf.Read(value.RootElement);

        Assert.True(verb is "" or "7.5e300");
    }

    private static Activity Read(JsonObject activity) => ActivityReader.Read(JsonSerializer.SerializeToElement(activity))!;
}
