using System.Net;
using System.Text.Json.Nodes;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Dialogs.AskPolicy;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Invokes;

public sealed class CitingWhileWriting
{
    [Fact]
    public async Task A_search_shows_what_was_found_each_with_a_card_to_paste()
    {
        await using var teams = await TeamsUnderTest.StartAsync();
        teams.Search.Hits = [new PolicyHit { Title = "Trade secrets", Section = "Marking", Quote = new string('q', 400), Card = CardFrame.Of("Trade secrets", []) }];

        var answer = (await teams.InvokeAsync(Search("marking")))["composeExtension"]!;

        Assert.Equal(["marking"], teams.Search.Asked);
        Assert.Equal(("result", "list"), ((string)answer["type"]!, (string)answer["attachmentLayout"]!));
        var found = Assert.Single(answer["attachments"]!.AsArray())!;
        Assert.Equal("AdaptiveCard", (string?)found["content"]!["type"]);
        Assert.Equal("Trade secrets: Marking", (string?)found["preview"]!["content"]!["title"]);
        Assert.InRange(((string)found["preview"]!["content"]!["text"]!).Length, 1, 200);
    }

    [Fact]
    public async Task A_search_that_finds_nothing_says_what_to_do()
    {
        await using var teams = await TeamsUnderTest.StartAsync();

        var answer = (await teams.InvokeAsync(Search("sourdough")))["composeExtension"]!;

        Assert.Equal("message", (string?)answer["type"]);
        Assert.NotEmpty((string)answer["text"]!);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"commandId":"another"}""")]
    [InlineData("""{"commandId":7,"parameters":"x"}""")]
    public async Task A_command_that_we_do_not_offer_is_not_understood(string value)
    {
        await using var teams = await TeamsUnderTest.StartAsync();

        Assert.Equal((HttpStatusCode.BadRequest, ""), await teams.PostAsync(AnActivity.Invoke("composeExtension/query", JsonNode.Parse(value))));
        Assert.Equal((HttpStatusCode.BadRequest, ""), await teams.PostAsync(AnActivity.Invoke("composeExtension/fetchTask", JsonNode.Parse(value))));
    }

    [Theory]
    [InlineData("""{"commandId":"searchPolicies"}""")]
    [InlineData("""{"commandId":"searchPolicies","parameters":[null,1,{"name":"query"},{"name":"initialRun","value":"true"}]}""")]
    public async Task A_search_for_nothing_is_no_error(string value)
    {
        await using var teams = await TeamsUnderTest.StartAsync();

        await teams.InvokeAsync(AnActivity.Invoke("composeExtension/query", JsonNode.Parse(value)));

        Assert.Equal([""], teams.Search.Asked);
    }

    [Fact]
    public async Task Report_this_message_opens_the_report_with_its_words_and_not_its_author()
    {
        await using var teams = await TeamsUnderTest.StartAsync();
        teams.Conversation.Answer = (_, _) => Task.FromResult(Reply.Of(new DialogStep.Show("Report", CardFrame.Of("Named or anonymous?", []))));

        var answer = await teams.InvokeAsync(AnActivity.Invoke("composeExtension/fetchTask", new JsonObject
        {
            ["commandId"] = "reportMessage",
            ["commandContext"] = "message",
            ["messagePayload"] = new JsonObject
            {
                ["id"] = "1700000000009",
                ["linkToMessage"] = "https://teams.microsoft.com/l/message/19:marker/1700000000009",
                ["from"] = new JsonObject { ["user"] = new JsonObject { ["displayName"] = "Marker Author", ["id"] = "marker-author" } },
                ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = "<div>Here is the <b>price list</b> &amp; more<script>alert(1)</script></div>" },
            },
        }));

        Assert.Equal("continue", (string?)answer["task"]!["type"]);
        var turn = Assert.IsType<Turn.Pressed>(Assert.Single(teams.Conversation.Turns));
        Assert.Equal((Verbs.Report, true), (turn.Verb, turn.InDialog));
        Assert.Equal("A message in Teams says: \"Here is the price list & more\"", turn.Fields["WhatHappened"]);
        Assert.DoesNotContain(turn.Fields.Values, value => value.Contains("arker", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_submitted_in_that_dialog_is_a_dialog_s_turn()
    {
        await using var teams = await TeamsUnderTest.StartAsync();

        await teams.TellAsync(AnActivity.Invoke("composeExtension/submitAction", new JsonObject { ["commandId"] = "reportMessage", ["data"] = new JsonObject { ["verb"] = Verbs.FileAnonymous } }));

        var turn = Assert.Single(teams.Conversation.Turns);
        Assert.True(turn.InDialog);
        Assert.IsType<Asker.Anonymous>(turn.Asker);
    }

    private static JsonObject Search(string text) => AnActivity.Invoke("composeExtension/query", new JsonObject
    {
        ["commandId"] = "searchPolicies",
        ["parameters"] = new JsonArray(new JsonObject { ["name"] = "query", ["value"] = text }),
        ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 25 },
    });
}
