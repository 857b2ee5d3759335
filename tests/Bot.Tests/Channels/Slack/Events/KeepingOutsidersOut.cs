using System.Text.Json.Nodes;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.TestKit.Slack;

namespace PolicyBot.Tests.Channels.Slack.Events;

/// <summary>Channels that two companies share (Slack Connect), and organisations of several workspaces (Enterprise Grid).</summary>
public sealed class KeepingOutsidersOut
{
    private const string Question = "May I keep a gift?";
    private const string Ts = "1772438400.000100";

    [Fact]
    public async Task Whoever_is_of_another_company_hears_so_alone_and_nothing_of_a_policy()
    {
        await using var test = await StartAsync();
        var stranger = test.Open(SlackUnderTest.Stranger);

        await test.Wire.TellAsync(InSharedChannel(Mention(SlackUnderTest.Stranger)));
        await test.StopAsync();

        Assert.Contains("one company", Assert.Single(stranger.Whispers).Text, StringComparison.Ordinal);
        Assert.Empty(test.Conversation.Turns);
        Assert.Empty(stranger.Messages(SlackUnderTest.SharedChannel));
    }

    [Fact]
    public async Task One_of_our_own_is_answered_there_and_only_they_see_it()
    {
        await using var test = await StartAsync();

        await test.Wire.TellAsync(InSharedChannel(Mention(SlackUnderTest.Ines)));
        await test.StopAsync();

        Assert.Contains("It depends.", Assert.Single(test.Employee.Whispers).Text, StringComparison.Ordinal);
        Assert.Empty(test.Employee.Messages(SlackUnderTest.SharedChannel));
        Assert.Empty(test.Slack.Unseen);
    }

    [Fact]
    public async Task In_a_thread_there_it_is_answered_in_that_thread()
    {
        await using var test = await StartAsync();
        const string thread = "1772438400.000050";
        test.Slack.AddThread(SlackUnderTest.SharedChannel, thread);
        var (own, foreign) = (Mention(SlackUnderTest.Ines), Mention(SlackUnderTest.Stranger));
        (own["thread_ts"], foreign["thread_ts"], foreign["ts"]) = (thread, thread, "1772438400.000200");

        await test.Wire.TellAsync(InSharedChannel(own));
        await test.Wire.TellAsync(InSharedChannel(foreign, "Ev2"));
        await test.StopAsync();

        Assert.Equal(thread, Assert.Single(test.Employee.Whispers).ThreadTs);
        Assert.Equal(thread, Assert.Single(test.Open(SlackUnderTest.Stranger).Whispers).ThreadTs);
    }

    [Fact]
    public async Task Whom_Slack_tells_nothing_about_is_a_stranger()
    {
        await using var test = await StartAsync();
        test.Slack.Fail("users.info", SlackFault.Code("user_not_visible"));
        var mention = Mention(SlackUnderTest.Ines);
        foreach (var team in (string[])["team", "user_team", "source_team"])
            mention.Remove(team);

        await test.Wire.TellAsync(InSharedChannel(mention));
        await test.StopAsync();

        Assert.Empty(test.Conversation.Turns);
        Assert.Contains("one company", Assert.Single(test.Employee.Whispers).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("user_team")]
    [InlineData("source_team")]
    public async Task The_team_of_the_person_counts_and_not_that_of_the_channel(string field)
    {
        await using var test = await StartAsync();
        var mention = Mention(SlackUnderTest.Stranger);
        mention.Remove(field == "user_team" ? "source_team" : "user_team");
        mention["team"] = FakeSlack.Team;

        await test.Wire.TellAsync(InSharedChannel(mention));
        await test.StopAsync();

        Assert.Empty(test.Conversation.Turns);
    }

    [Fact]
    public async Task In_a_shared_channel_a_message_that_names_only_its_channels_team_is_looked_into()
    {
        await using var test = await StartAsync();
        var mention = Mention(SlackUnderTest.Stranger);
        mention.Remove("user_team");
        mention.Remove("source_team");
        mention["team"] = FakeSlack.Team;

        await test.Wire.TellAsync(InSharedChannel(mention));
        await test.StopAsync();

        Assert.Empty(test.Conversation.Turns);
    }

    [Fact]
    public async Task The_chat_of_a_stranger_with_the_bot_is_no_way_in_either()
    {
        await using var test = await StartAsync();
        var stranger = test.Open(SlackUnderTest.Stranger);
        test.Slack.AddChannel(stranger.Chat);
        var message = ASlackEvent.Message(stranger.User, stranger.Chat, Ts, Question);
        (message["team"], message["user_team"]) = (FakeSlack.Team, SlackUnderTest.Stranger.TeamId);

        await test.Wire.TellAsync(InSharedChannel(message));
        await test.StopAsync();

        Assert.Empty(test.Conversation.Turns);
        Assert.Contains("one company", Assert.Single(stranger.Messages(stranger.Chat)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_who_presses_a_button_of_ours_hears_the_same()
    {
        await using var test = await StartAsync();
        await test.Employee.MentionAsync(SlackUnderTest.Channel, Question);
        var answer = await test.Employee.SeeMessageAsync("It depends.", SlackUnderTest.Channel);
        var stranger = test.Open(SlackUnderTest.Stranger);

        await stranger.PressAsync(answer, "More");
        await stranger.SeeWhisperAsync("one company");

        Assert.Single(test.Conversation.Turns);
    }

    [Fact]
    public async Task Another_workspace_that_the_settings_name_is_the_companys_too()
    {
        await using var test = await StartAsync(("AllowedTeams:0", FakeSlack.Team), ("AllowedTeams:1", "T0OTHER"));

        await test.Wire.TellAsync(InSharedChannel(Mention(SlackUnderTest.Stranger)));
        await test.StopAsync();

        Assert.Single(test.Conversation.Turns);
    }

    [Theory]
    [InlineData("E0ACME", 1)]
    [InlineData("E0OTHER", 0)]
    public async Task Installed_for_an_organisation_the_bot_serves_all_its_workspaces_and_no_others(string enterprise, int turns)
    {
        await using var test = await StartInOrganisationAsync();
        var person = new SlackPerson("W0PAT", "Pat") { TeamId = "T0DIVISION", EnterpriseId = enterprise };
        test.Slack.AddPerson(person);
        var chat = test.Open(person).Chat;
        test.Slack.AddChannel(chat);
        var message = ASlackEvent.Message(person.Id, chat, Ts, Question);
        message["team"] = "T0DIVISION";

        await test.Wire.TellAsync(ForOrganisation(message));
        await test.StopAsync();

        Assert.Equal(turns, test.Conversation.Turns.Count);
        Assert.Single(test.Slack.Messages(chat));
    }

    [Fact]
    public async Task In_an_organisation_too_whoever_reports_without_a_name_is_not_looked_up()
    {
        await using var test = await StartInOrganisationAsync(("Audiences:legal:0", "*"));
        var person = new SlackPerson("W0PAT", "Pat") { TeamId = "T0DIVISION", EnterpriseId = "E0ACME" };
        test.Slack.AddPerson(person);
        test.Conversation.Answer = (_, _) => Task.FromResult(AReply.Form());
        var pat = test.Open(person);
        var payload = pat.Press(new SlackShown("message", System.Text.Json.JsonElement.Parse("""
            {"ts":"1772438400.000001","blocks":[{"type":"actions","elements":[{"type":"button","action_id":"go:report.anonymous:0","text":{"type":"plain_text","text":"File anonymously"},"value":"{\"verb\":\"report.anonymous\"}"}]}]}
            """), SlackUnderTest.Channel), "File anonymously");
        (payload["is_enterprise_install"], payload["enterprise"]) = (true, new JsonObject { ["id"] = "E0ACME", ["name"] = "Acme Group" });
        payload["team"] = new JsonObject { ["id"] = "T0DIVISION", ["domain"] = "division", ["enterprise_id"] = "E0ACME", ["enterprise_name"] = "Acme Group" };

        await pat.SendAsync(payload);

        await pat.SeeModalAsync("What happened?");
        Assert.IsType<Asker.Anonymous>(Assert.Single(test.Conversation.Turns).Asker);
        Assert.DoesNotContain("users.info", test.Asked);
    }

    [Fact]
    public async Task Where_the_bot_is_not_installed_it_says_nothing()
    {
        await using var test = await StartAsync();
        var envelope = ASlackEvent.Of(Mention(SlackUnderTest.Ines), "Ev1");
        (envelope["team_id"], envelope["authorizations"]![0]!["team_id"]) = ("T0OTHER", "T0OTHER");

        await test.Wire.TellAsync(envelope);
        await test.StopAsync();

        Assert.Empty(test.Asked);
        Assert.Empty(test.Conversation.Turns);
    }

    private static JsonObject Mention(SlackPerson person)
    {
        var mention = ASlackEvent.Mention(person.Id, SlackUnderTest.SharedChannel, Ts, $"<@{FakeSlack.BotUser}> {Question}");
        (mention["team"], mention["user_team"], mention["source_team"]) = (person.TeamId, person.TeamId, person.TeamId);
        return mention;
    }

    private static JsonObject InSharedChannel(JsonObject inner, string eventId = "Ev1")
    {
        var envelope = ASlackEvent.Of(inner, eventId);
        envelope["is_ext_shared_channel"] = true;
        return envelope;
    }

    private static JsonObject ForOrganisation(JsonObject inner)
    {
        var envelope = ASlackEvent.Of(inner, "Ev1");
        (envelope["team_id"], envelope["enterprise_id"]) = ("T0DIVISION", "E0ACME");
        var authorization = envelope["authorizations"]![0]!;
        (authorization["team_id"], authorization["enterprise_id"], authorization["is_enterprise_install"]) = (null, "E0ACME", true);
        return envelope;
    }

    private static async Task<SlackUnderTest> StartInOrganisationAsync(params (string Key, string Value)[] settings)
    {
        var test = await StartAsync([("BotToken", "xoxb-of-the-organisation"), ("Handlers:0", "T0ACME/U0LENA"), .. settings]);
        test.Slack.AddToken("xoxb-of-the-organisation", new SlackInstallation { TeamId = null, EnterpriseId = "E0ACME", IsWholeOrganisation = true });
        return test;
    }

    private static async Task<SlackUnderTest> StartAsync(params (string Key, string Value)[] settings)
    {
        var test = await SlackUnderTest.StartAsync(settings);
        test.Conversation.Answer = (_, _) => Task.FromResult(new Reply { Cards = [AReply.Card("It depends.", ("More", Verbs.AskMore))], Question = Question });
        return test;
    }
}
