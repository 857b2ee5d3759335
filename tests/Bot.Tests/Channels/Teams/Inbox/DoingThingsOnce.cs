using System.Net;
using System.Text.Json.Nodes;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Inbox;

/// <summary>Teams sends again what it thinks was not heard, and keeps no order; the real program does each thing once all the same.</summary>
public sealed class DoingThingsOnce(RunningTeamsProgram program) : IClassFixture<RunningTeamsProgram>
{
    private TeamsProgram Teams => program.Teams;

    [Fact]
    public async Task A_message_that_comes_again_is_answered_once()
    {
        var person = Somebody();
        var message = By(person, "help");

        for (var i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.OK, (await program.Wire.PostAsync(message)).Status);

        Assert.Equal(1, await CountAnswersAsync(person));
    }

    [Fact]
    public async Task A_message_that_comes_twenty_times_at_once_is_answered_once()
    {
        var person = Somebody();
        var message = By(person, "help").ToJsonString();
        var serviceUrl = Teams.ServiceUrl.ToString();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => program.Wire.PostAsync(message, serviceUrl)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Equal(1, await CountAnswersAsync(person));
    }

    [Fact]
    public async Task An_id_counts_within_its_conversation_only()
    {
        var (one, other) = (Somebody(), Somebody());
        var message = By(one, "help");
        var same = By(other, "help");
        same["id"] = (string)message["id"]!;

        await program.Wire.PostAsync(message);
        await program.Wire.PostAsync(same);

        Assert.Equal(1, await CountAnswersAsync(one));
        Assert.Equal(1, await CountAnswersAsync(other));
    }

    [Fact]
    public async Task A_report_whose_form_is_sent_ten_times_at_once_is_one_case()
    {
        var (_, form) = await program.Wire.OpenAsync(AnActivity.DialogOpened(new() { ["verb"] = "report.anonymous" }).At(Teams.ServiceUrl));
        var sent = CardButton.On(form, "Send report").PressInDialog([.. A.FilledForm().Select(field => (field.Key, field.Value))]).At(Teams.ServiceUrl);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => program.Wire.OpenAsync(sent)));

        Assert.Single(answers.Select(answer => Visitor.CaseIn(Json(answer.Card))).Distinct());
        Assert.NotNull(Visitor.ReceiptIn(Json(answers[0].Card)));
        Assert.Single(answers.Select(answer => Visitor.ReceiptIn(Json(answer.Card))).Distinct());
    }

    [Fact]
    public async Task What_overtakes_what_it_belongs_to_does_no_harm()
    {
        var person = Somebody();
        var message = By(person, "help");
        var id = (string)message["id"]!;
        JsonObject[] disorder =
        [
            Their(person, AnActivity.Deleted(id)), Their(person, AnActivity.Edited(id, "help")), Their(person, AnActivity.Installed("remove")),
            Their(person, AnActivity.Installed("add")), Their(person, AnActivity.Installed("remove-upgrade")), Their(person, AnActivity.MembersAdded(AnActivity.BotId)),
        ];
        foreach (var activity in disorder)
            Assert.InRange((int)(await program.Wire.PostAsync(activity)).Status, 200, 202);

        Assert.True(await CountAnswersAsync(person) >= 0);
        Assert.Empty(Teams.Troubles);
    }

    private static string Somebody() => $"29:{A.Ids().Untimed():N}";

    private static System.Text.Json.JsonElement Json(JsonObject card) => System.Text.Json.JsonDocument.Parse(card.ToJsonString()).RootElement;

    private JsonObject By(string person, string text) => Their(person, AnActivity.Message(text));

    private JsonObject Their(string person, JsonObject activity)
    {
        activity.At(Teams.ServiceUrl);
        activity["from"]!["id"] = person;
        activity["conversation"]!["id"] = $"a:{person}";
        return activity;
    }

    // Until the answer to one message more is there: what the bot may have had to say before it, it has said by then.
    private async Task<int> CountAnswersAsync(string person)
    {
        var last = By(person, "Which football club plays best in the whole of the country?");
        await program.Wire.PostAsync(last);
        await Teams.Connector.WaitForAsync(call => call.Body.Contains((string)last["id"]!, StringComparison.Ordinal) || call.Path.Contains((string)last["id"]!));

        return Teams.Connector.Messages($"a:{person}").Count - 1;
    }
}
