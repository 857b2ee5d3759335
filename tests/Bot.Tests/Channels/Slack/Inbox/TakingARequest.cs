using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using PolicyBot.Channels.Slack.Inbox;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Slack.Inbox;

public sealed class TakingARequest
{
    private const string Mention = """{"type":"event_callback","api_app_id":"A1","team_id":"T1","event_id":"Ev1","event":{"type":"app_mention","text":"hello <@U1>"}}""";
    private const string Command = "command=%2Fpolicy&text=May+I+accept%20a+gift%3F&user_id=U1&team_id=T1&api_app_id=A1&trigger_id=1.2.3";
    private const string Press = """{"type":"block_actions","api_app_id":"A1","user":{"id":"U1"},"actions":[{"action_id":"a","value":"grüße & 100 % +"}]}""";

    [Fact]
    public async Task An_event_is_handed_on_and_acknowledged_without_a_word()
    {
        await using var door = await SlackDoorUnderTest.StartAsync();

        Assert.Equal((HttpStatusCode.OK, ""), await door.EventAsync(Mention));

        Assert.Equal(JsonNode.Parse(Mention)!.ToJsonString(), Assert.Single(door.Taken));
    }

    [Fact]
    public async Task A_slash_command_is_handed_on_with_its_fields_as_they_were_typed()
    {
        await using var door = await SlackDoorUnderTest.StartAsync();

        Assert.Equal((HttpStatusCode.OK, ""), await door.CommandAsync(Command));

        var fields = JsonNode.Parse(Assert.Single(door.Taken))!;
        Assert.Equal(("/policy", "May I accept a gift?", "1.2.3"), ((string)fields["command"]!, (string)fields["text"]!, (string)fields["trigger_id"]!));
    }

    [Fact]
    public async Task An_interaction_is_handed_on_as_the_JSON_within_the_form()
    {
        await using var door = await SlackDoorUnderTest.StartAsync();

        Assert.Equal((HttpStatusCode.OK, ""), await door.InteractionAsync(Press));

        Assert.Equal(JsonNode.Parse(Press)!.ToJsonString(), Assert.Single(door.Taken));
    }

    [Fact]
    public async Task What_the_acknowledgement_says_is_the_answer_and_is_kept_nowhere_on_the_way()
    {
        await using var door = await SlackDoorUnderTest.StartAsync();
        door.Answer = Acknowledgement.With(new JsonObject { ["response_action"] = "clear" });
        using var request = SlackSignature.Request(RequestEndpoints.Commands, SlackDoorUnderTest.Form, Encoding.UTF8.GetBytes(Command), door.Clock.GetUtcNow());

        using var response = await door.Http.SendAsync(request);

        Assert.Equal("""{"response_action":"clear"}""", await response.Content.ReadAsStringAsync());
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Where_too_much_waits_Slack_is_asked_to_come_again()
    {
        await using var door = await SlackDoorUnderTest.StartAsync();
        door.Answer = Acknowledgement.ComeAgain;
        using var request = SlackSignature.Request(RequestEndpoints.Events, SlackDoorUnderTest.Json, Encoding.UTF8.GetBytes(Mention), door.Clock.GetUtcNow());

        using var response = await door.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(2), response.Headers.RetryAfter!.Delta);
        Assert.False(response.Headers.Contains("X-Slack-No-Retry"));
    }

    [Fact]
    public async Task The_address_is_proved_by_the_challenge()
    {
        await using var door = await SlackDoorUnderTest.StartAsync(("AppId", "A12"));

        Assert.Equal((HttpStatusCode.OK, """{"challenge":"3eZb"}"""), await door.EventAsync("""{"type":"url_verification","token":"x","challenge":"3eZb"}"""));
        Assert.Equal((HttpStatusCode.BadRequest, ""), await door.EventAsync("""{"type":"url_verification"}"""));
        Assert.Equal((HttpStatusCode.BadRequest, ""), await door.EventAsync("""{"type":"url_verification","challenge":7}"""));
        Assert.Empty(door.Taken);
    }

    [Fact]
    public async Task Slacks_look_at_the_certificate_is_answered_and_nothing_is_done()
    {
        await using var door = await SlackDoorUnderTest.StartAsync();
        using var unsigned = new StringContent("ssl_check=1&token=abc", Encoding.UTF8, SlackDoorUnderTest.Form);

        using var response = await door.Http.PostAsync(RequestEndpoints.Commands, unsigned);

        Assert.Equal((HttpStatusCode.OK, ""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
        Assert.Equal((HttpStatusCode.OK, ""), await door.CommandAsync("ssl_check=1&command=%2Fpolicy"));
        Assert.Empty(door.Taken);
    }

    [Fact]
    public async Task That_Slack_holds_events_back_is_said_in_the_log_by_its_number_alone()
    {
        await using var door = await SlackDoorUnderTest.StartAsync();

        Assert.Equal((HttpStatusCode.OK, ""), await door.EventAsync("""{"type":"app_rate_limited","team_id":"T7777","minute_rate_limited":1518467820,"api_app_id":"A1"}"""));
        await door.EventAsync("""{"type":"app_rate_limited","team_id":"T7777","minute_rate_limited":1518467880,"api_app_id":"A1"}""");

        Assert.Empty(door.Taken);
        Assert.Contains(door.Log.Lines, line => line.Contains("said so 2 times", StringComparison.Ordinal));
        Assert.DoesNotContain(door.Log.Lines, line => line.Contains("T7777", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_for_another_app_is_acknowledged_and_left_alone()
    {
        await using var door = await SlackDoorUnderTest.StartAsync(("AppId", "A1OURS"));

        Assert.Equal((HttpStatusCode.OK, ""), await door.EventAsync(Mention));
        Assert.Equal((HttpStatusCode.OK, ""), await door.CommandAsync(Command));
        Assert.Equal((HttpStatusCode.OK, ""), await door.InteractionAsync(Press));

        Assert.Empty(door.Taken);
        Assert.Single(door.Log.Lines, line => line.Contains("another app than Slack:AppId", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_for_our_app_or_names_none_is_taken()
    {
        await using var door = await SlackDoorUnderTest.StartAsync(("AppId", "A1OURS"));

        await door.EventAsync(Mention.Replace("A1", "A1OURS", StringComparison.Ordinal));
        await door.InteractionAsync("""{"type":"shortcut","callback_id":"report"}""");

        Assert.Equal(2, door.Taken.Count);
    }

    [Fact]
    public async Task Without_a_signing_secret_there_is_no_such_address()
    {
        await using var door = await SlackDoorUnderTest.StartAsync(("SigningSecret", ""), ("AppToken", "xapp-1"));

        foreach (var path in new[] { RequestEndpoints.Events, RequestEndpoints.Commands, RequestEndpoints.Interactions })
            Assert.Equal(HttpStatusCode.NotFound, (await door.PostAsync(path, SlackDoorUnderTest.Json, "{}"u8.ToArray())).Status);
    }

    [Theory]
    [InlineData(0, true, HttpStatusCode.OK)]
    [InlineData(0, false, HttpStatusCode.OK)]
    [InlineData(1, true, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(1, false, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_may_be_as_long_as_the_longest_and_no_longer(int more, bool isAnnounced, HttpStatusCode expected)
    {
        await using var door = await SlackDoorUnderTest.StartAsync();
        var body = Encoding.UTF8.GetBytes(Mention.PadRight(RequestEndpoints.LargestBody + more));
        using var request = SlackSignature.Request(RequestEndpoints.Events, SlackDoorUnderTest.Json, body, door.Clock.GetUtcNow());
        request.Headers.TransferEncodingChunked = !isAnnounced;

        using var response = await door.Http.SendAsync(request);

        Assert.Equal((expected, ""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
        Assert.Equal(expected == HttpStatusCode.OK ? 1 : 0, door.Taken.Count);
    }
}
