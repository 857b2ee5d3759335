using System.Text.Json.Nodes;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Invokes;

public sealed class ActingOnACard
{
    private static readonly (string Key, string Value)[] OneHandler = OfLegal.Settings("Teams", TeamsPerson.Handler.AadObjectId);

    [Fact]
    public async Task The_new_card_replaces_the_old_for_whoever_pressed()
    {
        await using var teams = await TeamsUnderTest.StartAsync(time: null, OneHandler);
        teams.Conversation.Answer = (_, _) => Task.FromResult(Reply.Of(CardFrame.Of("Acknowledged", [])));

        var answer = await teams.InvokeAsync(AnActivity.Executed(Verbs.LegalAcknowledge, new JsonObject { ["case"] = "C-1" }).InChannel().By(TeamsPerson.Handler));

        Assert.Equal((200, "application/vnd.microsoft.card.adaptive", "Acknowledged"), ((int)answer["statusCode"]!, (string)answer["type"]!, (string)answer["value"]!["fallbackText"]!));
        var turn = Assert.IsType<Turn.Pressed>(Assert.Single(teams.Conversation.Turns));
        Assert.Equal((Verbs.LegalAcknowledge, "C-1", true, false), (turn.Verb, turn.Fields["case"], turn.InGroup, turn.InDialog));
        var person = Assert.IsType<Asker.Employee>(turn.Asker);
        Assert.Equal(($"teams:{TeamsPerson.Handler.AadObjectId}", TeamsPerson.Handler.Name, OfLegal.Lena), (person.Id, person.Name, person.OfLegal));
    }

    [Fact]
    public async Task Whoever_is_not_of_Legal_is_not_taken_for_it_whatever_the_card_says()
    {
        await using var teams = await TeamsUnderTest.StartAsync(time: null, OneHandler);

        var answer = await teams.InvokeAsync(AnActivity.Executed(Verbs.LegalAcknowledge, new JsonObject { ["case"] = "C-1", ["handler"] = TeamsPerson.Handler.AadObjectId }).By(TeamsPerson.Colleague));

        Assert.Equal(("application/vnd.microsoft.activity.message", "Only people of Legal can work on cases."), ((string)answer["type"]!, (string)answer["value"]!));
        Assert.Null(Assert.IsType<Asker.Employee>(Assert.Single(teams.Conversation.Turns).Asker).OfLegal);
    }

    [Fact]
    public async Task On_another_channel_an_object_id_is_what_somebody_wrote_there()
    {
        await using var teams = await TeamsUnderTest.StartAsync(time: null, [.. OneHandler, ("Teams:Audiences:legal:0", "*")]);
        var activity = AnActivity.Executed(Verbs.LegalAcknowledge, []).By(TeamsPerson.Handler);
        activity["channelId"] = "webchat";

        await teams.InvokeAsync(activity);

        var person = Assert.IsType<Asker.Employee>(Assert.Single(teams.Conversation.Turns).Asker);
        Assert.Null(person.OfLegal);
        Assert.Empty(person.Audiences);
        Assert.DoesNotContain(TeamsPerson.Handler.AadObjectId, person.Id, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audiences_are_those_of_the_person_and_in_private_only()
    {
        await using var teams = await TeamsUnderTest.StartAsync(
            time: null, ("Teams:Audiences:legal:0", TeamsPerson.Handler.AadObjectId.ToUpperInvariant()), ("Teams:Audiences:staff:0", "*"));

        await teams.TellAsync(AnActivity.Message().By(TeamsPerson.Handler));
        await teams.TellAsync(AnActivity.Message().By(TeamsPerson.Colleague));
        await teams.TellAsync(AnActivity.Message().By(TeamsPerson.Handler).InGroupChat().MentioningTheBot());
        await teams.StopAsync();

        Assert.Equal(
            ["False Lena Vogt legal,staff", "False Tomás Herrera staff", "True Lena Vogt "],
            teams.Conversation.Turns.Select(turn => (turn, Person: (Asker.Employee)turn.Asker))
                .Select(one => $"{one.turn.InGroup} {one.Person.Name} {string.Join(',', one.Person.Audiences.Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task With_nothing_to_show_it_says_so()
    {
        await using var teams = await TeamsUnderTest.StartAsync();

        var answer = await teams.InvokeAsync(AnActivity.Executed("something", []));

        Assert.Equal("application/vnd.microsoft.activity.message", (string?)answer["type"]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"action":null}""")]
    [InlineData("""{"action":{"type":"Action.Submit","verb":"legal.acknowledge"}}""")]
    [InlineData("""{"action":{"type":"Action.Execute"}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":7}}""")]
    [InlineData("""{"action":[]}""")]
    [InlineData("\"x\"")]
    public async Task Rubbish_is_an_error_within_a_good_response(string value)
    {
        await using var teams = await TeamsUnderTest.StartAsync();

        var answer = await teams.InvokeAsync(AnActivity.Invoke("adaptiveCard/action", JsonNode.Parse(value)));

        Assert.Equal((400, "application/vnd.microsoft.error", "BadRequest"), ((int)answer["statusCode"]!, (string)answer["type"]!, (string)answer["value"]!["code"]!));
        Assert.Empty(teams.Conversation.Turns);
    }
}
