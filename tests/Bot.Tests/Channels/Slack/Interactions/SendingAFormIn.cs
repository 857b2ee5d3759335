using PolicyBot.Channels.Slack.Interactions;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Slack.Interactions;

/// <summary>A form that is sent in, and taken or sent back at once.</summary>
public sealed class SendingAFormIn
{
    [Fact]
    public async Task What_is_wrong_stands_below_its_field_and_what_was_typed_stays()
    {
        await using var test = await AFormInSlack.StartAsync();
        await AFormInSlack.OpenAsync(test);

        test.Employee.Type("What happened?", "too short");
        await test.Employee.SubmitAsync();

        Assert.Equal(("WhatHappened", "At least 20 letters."), (test.Employee.Errors.Single().Key, test.Employee.Errors.Single().Value));
        Assert.Equal("too short", (string?)test.Employee.Standing("What happened?")["value"]);

        test.Employee.Type("What happened?", A.Statement);
        await test.Employee.SubmitAsync();
        Assert.Empty(test.Employee.Errors);
        Assert.Contains(AFormInSlack.Receipt, test.Employee.Modal!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_in_without_a_name_nobody_is_named_and_nobody_is_looked_up()
    {
        await using var test = await AFormInSlack.StartAsync(("Audiences:legal:0", "*"));
        await AFormInSlack.OpenAsync(test);
        var before = test.Asked.Count(method => method == "users.info");

        test.Employee.Type("What happened?", A.Statement);
        await test.Employee.SubmitAsync();

        var sent = Assert.IsType<Turn.Pressed>(test.Conversation.Turns[^1]);
        Assert.Equal(Verbs.FileAnonymous, sent.Verb);
        Assert.IsType<Asker.Anonymous>(sent.Asker);
        Assert.True(sent.InDialog);
        Assert.Equal(["WhatHappened", "ticket"], sent.Fields.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(before, test.Asked.Count(method => method == "users.info"));
        Assert.Empty(test.People.Kept);
    }

    [Fact]
    public async Task A_form_with_a_name_knows_the_real_one()
    {
        await using var test = await AFormInSlack.StartAsync();
        test.Conversation.Answer = (turn, _) => Task.FromResult(turn is Turn.Pressed { Verb: Verbs.Report } ? Reply.Of(AReply.Card("Named?", ("With my name", Verbs.ReportNamed))) : AReply.Form());
        await test.Employee.ShortcutAsync(ActOnInteraction.ReportShortcut);
        var choice = await test.Employee.SeeModalAsync("Named?");

        await test.Employee.PressAsync(choice, "With my name");
        await test.Employee.SeeModalAsync("What happened?");

        Assert.Equal("Ines Marchetti", Assert.IsType<Asker.Employee>(test.Conversation.Turns[^1].Asker).Name);
    }

    [Fact]
    public async Task When_saving_fails_nothing_that_was_typed_is_lost_and_it_can_be_sent_again()
    {
        await using var test = await AFormInSlack.StartAsync();
        await AFormInSlack.OpenAsync(test);
        var answer = test.Conversation.Answer;
        test.Conversation.Answer = (_, _) => throw new InvalidOperationException("MARKER");
        test.Employee.Type("What happened?", A.Statement);

        await test.Employee.SubmitAsync();
        Assert.Contains("went wrong", Assert.Single(test.Employee.Errors).Value, StringComparison.Ordinal);
        Assert.Equal(A.Statement, (string?)test.Employee.Standing("What happened?")["value"]);
        test.Conversation.Answer = answer;
        await test.Employee.SubmitAsync();

        Assert.Contains(AFormInSlack.Receipt, test.Employee.Modal!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("view_closed")]
    [InlineData("something_new")]
    public async Task What_else_Slack_tells_is_acknowledged_and_left_alone(string type)
    {
        await using var test = await AFormInSlack.StartAsync();
        await AFormInSlack.OpenAsync(test);
        var payload = test.Employee.Submission();
        payload["type"] = type;

        await test.Employee.SendAsync(payload);
        await test.StopAsync();

        Assert.Single(test.Conversation.Turns);
    }

    [Fact]
    public async Task A_window_of_a_workspace_that_does_not_have_the_bot_is_closed()
    {
        await using var test = await AFormInSlack.StartAsync();
        await AFormInSlack.OpenAsync(test);
        var submission = test.Employee.Submission();
        (submission["team"]!["id"], submission["user"]!["team_id"], submission["view"]!["app_installed_team_id"]) = ("T0OTHER", "T0OTHER", "T0OTHER");

        var (_, body) = await test.Wire.InteractAsync(submission);

        Assert.Equal("clear", body.GetProperty("response_action").GetString());
        Assert.Single(test.Conversation.Turns);
    }
}
