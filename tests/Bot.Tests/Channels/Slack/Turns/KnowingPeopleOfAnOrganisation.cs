using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Channels.Slack.People;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.TestKit.Slack;

namespace PolicyBot.Tests.Channels.Slack.Turns;

/// <summary>On Enterprise Grid requests name one account by the organisation (buttons, modals), by a workspace (commands), or not at all (events). It is one person.</summary>
public sealed class KnowingPeopleOfAnOrganisation
{
    private const string Organisation = "E0ACME";
    private const string Division = "T0DIVISION";
    private const string ByOrganisation = "xoxb-of-the-organisation";

    private static readonly SlackPerson Pat = new("W0PAT", "Pat Novak") { Handle = "pat", TeamId = Division, EnterpriseId = Organisation, Teams = [Division] };

    [Theory]
    [InlineData("U0LENA")]
    [InlineData($"{FakeSlack.Team}/U0LENA")]
    [InlineData($"{Organisation}/U0LENA")]
    public async Task However_a_request_or_a_setting_names_them_it_is_one_person(string handler)
    {
        await using var test = await StartInWorkspaceAsync(("Handlers:0", handler), ("Audiences:legal:0", handler));

        var askers = await MeetAsync(test, test.Handler, FakeSlack.Team);

        Assert.All(askers, asker => Assert.Equal($"slack:{Organisation}/U0LENA", asker.Id));
        Assert.All(askers, asker => Assert.NotNull(asker.OfLegal));
        Assert.All(askers, asker => Assert.Equal(["legal"], asker.Audiences));
    }

    [Fact]
    public async Task What_was_filed_by_a_form_is_found_by_the_command_and_on_Home()
    {
        await using var test = await StartInWorkspaceAsync();
        var askers = await MeetAsync(test, test.Employee, FakeSlack.Team);
        foreach (var asker in askers)
            Assert.Null(await asker.FindReach!(CancellationToken.None));

        var reach = await askers[1].KeepReach!(CancellationToken.None); // of the button

        foreach (var asker in askers)
            Assert.Equal(reach, await asker.FindReach!(CancellationToken.None));
    }

    [Fact]
    public async Task A_reporter_is_written_to_where_the_bot_is_installed()
    {
        await using var test = await StartInWorkspaceAsync();
        foreach (var asker in await MeetAsync(test, test.Employee, FakeSlack.Team))
        {
            await asker.KeepReach!(CancellationToken.None);
            Assert.Equal(new KeptPerson(FakeSlack.Team, Organisation, SlackUnderTest.Ines.Id), test.People.Last);
        }
    }

    [Theory]
    [InlineData(Division, true)]
    [InlineData("T0SECOND", false)]
    public async Task Installed_for_the_organisation_a_handler_named_by_workspace_has_to_be_a_member_of_it(string team, bool isOfLegal)
    {
        await using var test = await StartInOrganisationAsync(("Handlers:0", $"{team}/{Pat.Id}"));

        var askers = await MeetAsync(test, test.Open(Pat), Division, isForOrganisation: true);

        Assert.All(askers, asker => Assert.Equal((isOfLegal, $"slack:{Organisation}/{Pat.Id}"), (asker.OfLegal is not null, asker.Id)));
    }

    [Fact]
    public async Task A_workspace_that_settings_name_beside_its_organisation_makes_no_second_person()
    {
        await using var test = await StartInOrganisationAsync(("AllowedTeams:0", Division), ("AllowedTeams:1", Organisation));

        var askers = await MeetAsync(test, test.Open(Pat), Division, isForOrganisation: true);

        Assert.All(askers, asker => Assert.Equal($"slack:{Organisation}/{Pat.Id}", asker.Id));
    }

    /// <summary>Does one thing of each kind: types a command, presses a button, writes with a workspace named and without.</summary>
    private static async Task<IReadOnlyList<Asker.Employee>> MeetAsync(SlackUnderTest test, SlackClient person, string team, bool isForOrganisation = false)
    {
        test.Slack.AddChannel(person.Chat, new SlackChannelState { IsOwnChat = true });
        var command = person.Command("ask May I?", person.Chat);
        (command["team_id"], command["enterprise_id"], command["is_enterprise_install"]) = (team, Organisation, isForOrganisation ? "true" : "false");
        await person.SendAsync(command);

        var press = person.Press(Shown(), "More");
        press["user"]!["team_id"] = Organisation;
        (press["team"], press["enterprise"], press["is_enterprise_install"]) =
            (new JsonObject { ["id"] = team, ["enterprise_id"] = Organisation }, new JsonObject { ["id"] = Organisation }, isForOrganisation);
        await person.SendAsync(press);
        await person.SeeMessageAsync("Answer 2");

        foreach (var (said, ts) in ((string?, string)[])[(team, "1772438400.000100"), (null, "1772438400.000200"), (Organisation, "1772438400.000300")])
        {
            var message = ASlackEvent.Message(person.User, person.Chat, ts, "May I?");
            message["team"] = said;
            var envelope = ASlackEvent.Of(message, $"Ev{ts}");
            (envelope["team_id"], envelope["enterprise_id"]) = (team, Organisation);
            var authorization = envelope["authorizations"]![0]!;
            (authorization["team_id"], authorization["enterprise_id"], authorization["is_enterprise_install"]) = (isForOrganisation ? null : team, Organisation, isForOrganisation);
            var count = test.Conversation.Turns.Count + 1;
            await test.Wire.TellAsync(envelope);
            await person.SeeMessageAsync($"Answer {count}");
        }

        Assert.Equal(5, test.Conversation.Turns.Count);
        return [.. test.Conversation.Turns.Select(turn => Assert.IsType<Asker.Employee>(turn.Asker))];

        SlackShown Shown() => new("message", JsonElement.Parse("""
            {"ts":"1772438400.000001","blocks":[{"type":"actions","elements":[{"type":"button","action_id":"go:ask:0","text":{"type":"plain_text","text":"More"},"value":"{\"verb\":\"ask\",\"question\":\"May I?\"}"}]}]}
            """), person.Chat);
    }

    private static async Task<SlackUnderTest> StartInWorkspaceAsync(params (string Key, string Value)[] settings)
    {
        var test = await StartAsync(settings);
        test.Slack.AddToken(FakeSlack.BotToken, new SlackInstallation { EnterpriseId = Organisation });
        return test;
    }

    private static async Task<SlackUnderTest> StartInOrganisationAsync(params (string Key, string Value)[] settings)
    {
        var test = await StartAsync([("BotToken", ByOrganisation), .. settings]);
        test.Slack.AddToken(ByOrganisation, new SlackInstallation { TeamId = null, EnterpriseId = Organisation, IsWholeOrganisation = true });
        test.Slack.AddPerson(Pat);
        return test;
    }

    private static async Task<SlackUnderTest> StartAsync(params (string Key, string Value)[] settings)
    {
        var test = await SlackUnderTest.StartAsync(settings);
        test.Conversation.Answer = (_, _) => Task.FromResult(Reply.Of(AReply.Card($"Answer {test.Conversation.Turns.Count}")));
        return test;
    }
}
