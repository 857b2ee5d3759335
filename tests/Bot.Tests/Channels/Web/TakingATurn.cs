using System.Net;
using System.Text.Json;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Tests.Channels.Web;

public sealed class TakingATurn
{
    [Fact]
    public async Task What_is_said_reaches_the_conversation_as_it_was_typed()
    {
        await using var web = await WebUnderTest.StartAsync();

        var response = await web.SayAsync("  May I share a draft\nwith a supplier? 😀 <b> ");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var said = Assert.IsType<Turn.Said>(Assert.Single(web.Conversation.Turns));
        Assert.Equal("  May I share a draft\nwith a supplier? 😀 <b> ", said.Text);
        Assert.Equal(new Asker.Anonymous(), said.Asker);
        Assert.False(said.InGroup);
    }

    [Fact]
    public async Task A_pressed_button_brings_its_verb_and_all_its_fields()
    {
        await using var web = await WebUnderTest.StartAsync();

        await web.PressAsync("/report/turns", "report.file.anonymous", new Dictionary<string, string> { ["ticket"] = "t-1", ["WhatHappened"] = " two\nlines " });

        var pressed = Assert.IsType<Turn.Pressed>(Assert.Single(web.Conversation.Turns));
        Assert.Equal("report.file.anonymous", pressed.Verb);
        Assert.Equal(new Dictionary<string, string> { ["ticket"] = "t-1", ["WhatHappened"] = " two\nlines " }, pressed.Fields);
        Assert.Equal(new Asker.Anonymous(), pressed.Asker);
        Assert.True(pressed.InDialog);
    }

    [Fact]
    public async Task A_button_without_fields_is_a_button()
    {
        await using var web = await WebUnderTest.StartAsync();

        await web.PostAsync("""{"kind":"pressed","verb":"help","somethingNewer":[1,{"a":null}]}""");

        Assert.Empty(Assert.IsType<Turn.Pressed>(Assert.Single(web.Conversation.Turns)).Fields);
    }

    [Fact]
    public async Task At_Legals_desk_a_handler_takes_the_turn()
    {
        await using var web = await WebUnderTest.StartAsync();

        await web.PressAsync("/legal/turns", "legal.inbox");

        Assert.Equal(("web:local-legal", "Legal (local try-out)"), Assert.IsType<Asker.Handler>(Assert.Single(web.Conversation.Turns).Asker) is { Person: var person } ? (person.Id, person.Name) : default);
    }

    [Fact]
    public async Task Nothing_of_the_request_but_its_body_is_in_the_turn()
    {
        await using var web = await WebUnderTest.StartAsync();

        await web.PostWithAsync(
            "/report/turns?who=MARKER-query",
            """{"kind":"pressed","verb":"report","user":"MARKER-member"}""",
            ("User-Agent", "MARKER-agent"), ("Cookie", "id=MARKER-cookie"), ("Authorization", "Bearer MARKER-token"), ("X-User", "MARKER-user"), ("Accept-Language", "MARKER-en"));

        var turn = Assert.Single(web.Conversation.Turns);
        Assert.DoesNotContain("MARKER", JsonSerializer.Serialize(turn, turn.GetType()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_carries_its_cards_in_order_and_leaves_the_dialog_alone()
    {
        await using var web = await WebUnderTest.StartAsync();
        web.Conversation.Answer = (_, _) => Task.FromResult(new Reply { Cards = [CardFrame.Of("First", []), CardFrame.Of("Second", [])] });

        var reply = await (await web.SayAsync("Hello")).JsonAsync();

        Assert.Equal(["First", "Second"], reply.GetProperty("cards").EnumerateArray().Select(card => card.GetProperty("fallbackText").GetString()));
        Assert.Equal("AdaptiveCard", reply.GetProperty("cards")[0].GetProperty("type").GetString());
        Assert.Equal(JsonValueKind.Null, reply.GetProperty("dialog").ValueKind);
    }

    [Fact]
    public async Task What_the_page_remembers_comes_with_what_is_said_and_what_was_understood_goes_back()
    {
        await using var web = await WebUnderTest.StartAsync();
        web.Conversation.Answer = (_, _) => Task.FromResult(Reply.Of(CardFrame.Of("Answer", [])) with { Question = "May \"contractors\"?" });

        var first = await (await web.SayAsync("May I?")).JsonAsync();
        await web.PostAsync("""{"kind":"said","text":"and contractors?","previous":"May I?"}""");

        Assert.Equal("May \"contractors\"?", first.GetProperty("question").GetString());
        Assert.Equal([null, "May I?"], web.Conversation.Turns.Select(turn => turn.Previous));
        Assert.All(web.Conversation.Turns, turn => Assert.True(turn.OnOwnPage));
    }

    [Fact]
    public async Task What_was_no_question_gives_the_page_nothing_to_remember()
    {
        await using var web = await WebUnderTest.StartAsync();

        var reply = await (await web.SayAsync("Hello")).JsonAsync();

        Assert.Equal(JsonValueKind.Null, reply.GetProperty("question").ValueKind);
    }

    [Fact]
    public async Task A_dialog_is_shown_with_its_errors_and_what_to_watch()
    {
        await using var web = await WebUnderTest.StartAsync();
        web.Conversation.Answer = (_, _) => Task.FromResult(Reply.Of(new DialogStep.Show("My mailbox", CardFrame.Of("Mailbox", []))
        {
            Errors = new Dictionary<string, string> { ["Message"] = "Please write \"something\" first." },
            Watch = "pass-1",
        }));

        var show = (await (await web.PressAsync("/report/turns", "mailbox")).JsonAsync()).GetProperty("dialog").GetProperty("show");

        Assert.Equal("My mailbox", show.GetProperty("title").GetString());
        Assert.Equal("Mailbox", show.GetProperty("card").GetProperty("fallbackText").GetString());
        Assert.Equal("Please write \"something\" first.", show.GetProperty("errors").GetProperty("Message").GetString());
        Assert.Equal("pass-1", show.GetProperty("watch").GetString());
    }

    [Fact]
    public async Task A_dialog_that_watches_nothing_says_so()
    {
        await using var web = await WebUnderTest.StartAsync();
        web.Conversation.Answer = (_, _) => Task.FromResult(Reply.Of(new DialogStep.Show("Report", CardFrame.Of("Form", []))));

        var show = (await (await web.PressAsync("/report/turns", "report")).JsonAsync()).GetProperty("dialog").GetProperty("show");

        Assert.Equal(JsonValueKind.Null, show.GetProperty("watch").ValueKind);
        Assert.Empty(show.GetProperty("errors").EnumerateObject());
    }

    [Fact]
    public async Task A_dialog_can_be_closed()
    {
        await using var web = await WebUnderTest.StartAsync();
        web.Conversation.Answer = (_, _) => Task.FromResult(Reply.Of(new DialogStep.Close()));

        var reply = await (await web.PressAsync("/chat/turns", "close")).JsonAsync();

        Assert.True(reply.GetProperty("dialog").GetProperty("close").GetBoolean());
    }

    [Fact]
    public async Task No_reply_stays_in_a_cache()
    {
        await using var web = await WebUnderTest.StartAsync();

        var response = await web.SayAsync("Hello");

        Assert.True(response.Headers.CacheControl!.NoStore);
    }
}
