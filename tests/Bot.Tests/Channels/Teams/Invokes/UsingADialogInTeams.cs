using System.Net;
using System.Text.Json.Nodes;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Invokes;

public sealed class UsingADialogInTeams
{
    [Fact]
    public async Task A_button_opens_a_dialog_with_title_and_card()
    {
        await using var teams = await StartAsync(Reply.Of(new DialogStep.Show("Report a breach", CardFrame.Of("Named or anonymous?", [], CardButtons.Go("Report", Verbs.Report)))));

        var answer = await teams.InvokeAsync(AnActivity.DialogOpened(new JsonObject { ["verb"] = Verbs.Report, ["msteams"] = new JsonObject { ["type"] = "task/fetch" } }));

        var value = answer["task"]!["value"]!;
        Assert.Equal(("continue", "Report a breach", "application/vnd.microsoft.card.adaptive"), ((string)answer["task"]!["type"]!, (string)value["title"]!, (string)value["card"]!["contentType"]!));
        Assert.Null(value["card"]!["content"]!["actions"]![0]!["data"]!["msteams"]);
        var turn = Assert.IsType<Turn.Pressed>(Assert.Single(teams.Conversation.Turns));
        Assert.True(turn.InDialog);
        Assert.Empty(turn.Fields);
    }

    [Fact]
    public async Task What_was_typed_arrives_as_it_was_typed()
    {
        await using var teams = await StartAsync(Reply.Nothing);

        await teams.TellAsync(AnActivity.DialogSubmitted(new JsonObject { ["verb"] = Verbs.AskLegalSend, ["question"] = "  May I…? \n", ["ticket"] = "t" }));

        var turn = Assert.IsType<Turn.Pressed>(Assert.Single(teams.Conversation.Turns));
        Assert.Equal(new Dictionary<string, string> { ["question"] = "  May I…? \n", ["ticket"] = "t" }, turn.Fields);
    }

    [Theory]
    [InlineData(Verbs.ReportAnonymous)]
    [InlineData(Verbs.FileAnonymous)]
    [InlineData(Verbs.Mailbox)]
    [InlineData(Verbs.MailboxOpen)]
    [InlineData(Verbs.MailboxRefresh)]
    [InlineData(Verbs.MailboxWrite)]
    [InlineData(Verbs.AskLegalSend)]
    [InlineData(Verbs.FeedbackNo)]
    [InlineData(Verbs.FeedbackSend)]
    public async Task Whoever_must_not_be_known_is_dropped_at_the_door(string verb)
    {
        await using var teams = await StartAsync(Reply.Nothing);

        await teams.TellAsync(AnActivity.DialogSubmitted(new JsonObject { ["verb"] = verb }));

        Assert.IsType<Asker.Anonymous>(Assert.Single(teams.Conversation.Turns).Asker);
        Assert.Empty(teams.People.Kept);
    }

    [Fact]
    public async Task Who_reports_by_name_can_be_written_to_later()
    {
        await using var teams = await StartAsync(Reply.Nothing);

        await teams.TellAsync(AnActivity.DialogSubmitted(new JsonObject { ["verb"] = Verbs.FileNamed }));

        var person = Assert.IsType<Asker.Employee>(Assert.Single(teams.Conversation.Turns).Asker);
        Assert.Empty(teams.People.Kept);
        await person.KeepReach!(CancellationToken.None);
        var reference = Assert.Single(teams.People.Kept);
        Assert.Equal((TeamsPerson.Employee.Id, AnActivity.TenantId, AnActivity.PersonalChatOf(TeamsPerson.Employee)), (reference.UserId, reference.TenantId, reference.Address.ConversationId));
        Assert.Equal(teams.Connector.Url, reference.Address.ServiceUrl.AbsoluteUri);
    }

    [Fact]
    public async Task Who_only_looks_at_the_form_leaves_nothing_to_be_written_to()
    {
        await using var teams = await StartAsync(Reply.Nothing);

        await teams.TellAsync(AnActivity.DialogSubmitted(new JsonObject { ["verb"] = Verbs.ReportNamed }));

        Assert.Null(Assert.IsType<Asker.Employee>(Assert.Single(teams.Conversation.Turns).Asker).KeepReach);
    }

    [Fact]
    public async Task Who_asks_for_their_own_reports_is_found_if_they_filed_by_name_and_kept_in_no_case()
    {
        await using var teams = await StartAsync(Reply.Nothing);

        await teams.TellAsync(AnActivity.DialogSubmitted(new JsonObject { ["verb"] = Verbs.MyReports }));
        var before = Assert.IsType<Asker.Employee>(teams.Conversation.Turns[^1].Asker);
        Assert.Null(await before.FindReach!(CancellationToken.None));
        Assert.Empty(teams.People.Kept);

        await teams.TellAsync(AnActivity.DialogSubmitted(new JsonObject { ["verb"] = Verbs.FileNamed }));
        var reach = await Assert.IsType<Asker.Employee>(teams.Conversation.Turns[^1].Asker).KeepReach!(CancellationToken.None);

        Assert.Equal(reach, await before.FindReach!(CancellationToken.None));
    }

    [Fact]
    public async Task The_dialog_closes_with_an_empty_answer()
    {
        await using var teams = await StartAsync(Reply.Of(new DialogStep.Close()));

        Assert.Equal((HttpStatusCode.OK, ""), await teams.PostAsync(AnActivity.DialogSubmitted(new JsonObject { ["verb"] = Verbs.Close })));
    }

    [Fact]
    public async Task A_card_that_answers_a_dialog_is_shown_in_the_dialog_and_nowhere_else()
    {
        await using var teams = await StartAsync(new Reply { Cards = [CardFrame.Of("Case C-1", [])], Dialog = new DialogStep.Close() });

        var answer = await teams.InvokeAsync(AnActivity.DialogOpened(new JsonObject { ["verb"] = Verbs.LegalCase }));
        await teams.StopAsync();

        Assert.Equal("Case C-1", (string?)answer["task"]!["value"]!["card"]!["content"]!["fallbackText"]);
        Assert.Empty(teams.Connector.Calls);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"data":null}""")]
    [InlineData("""{"data":"report"}""")]
    [InlineData("""{"data":[{"verb":"report"}]}""")]
    [InlineData("""{"data":{"verb":{"a":1}}}""")]
    [InlineData("""{"data":{"verb":""}}""")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("null")]
    public async Task A_dialog_without_a_verb_is_not_understood(string value)
    {
        await using var teams = await StartAsync(Reply.Nothing);

        Assert.Equal((HttpStatusCode.BadRequest, ""), await teams.PostAsync(AnActivity.Invoke("task/submit", JsonNode.Parse(value))));
        Assert.Empty(teams.Conversation.Turns);
    }

    private static async Task<TeamsUnderTest> StartAsync(Reply reply)
    {
        var teams = await TeamsUnderTest.StartAsync();
        teams.Conversation.Answer = (_, _) => Task.FromResult(reply);

        return teams;
    }
}
