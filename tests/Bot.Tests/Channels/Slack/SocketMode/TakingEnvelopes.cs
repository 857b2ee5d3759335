using System.Net.WebSockets;
using System.Text.Json.Nodes;
using PolicyBot.Channels.Slack.Inbox;
using PolicyBot.Channels.Slack.SocketMode;

namespace PolicyBot.Tests.Channels.Slack.SocketMode;

public sealed class TakingEnvelopes
{
    private const string Mention = """{"type":"event_callback","event_id":"Ev1","event":{"type":"app_mention"}}""";
    private const string Submission = """{"type":"view_submission","user":{"id":"U1"}}""";
    private const string Command = """{"command":"/policy","text":"May I?","user_id":"U1","is_enterprise_install":false,"count":7,"nothing":null,"list":[1]}""";

    [Fact]
    public async Task An_event_is_taken_and_acknowledged_by_its_id_alone()
    {
        await using var bot = await SocketUnderTest.StartAsync();
        var socket = await bot.NextAsync();

        await socket.EnvelopeAsync("e-1", "events_api", Mention);
        await socket.HearAsync(1);

        Assert.Equal("""{"envelope_id":"e-1"}""", Assert.Single(socket.Heard).ToJsonString());
        Assert.Equal(Mention, Assert.Single(bot.Taken));
    }

    [Theory]
    [InlineData(true, """{"envelope_id":"i-1","payload":{"response_action":"clear"}}""")]
    [InlineData(false, """{"envelope_id":"i-1"}""")]
    public async Task An_answer_goes_into_the_acknowledgement_where_Slack_takes_one(bool accepts, string expected)
    {
        await using var bot = await SocketUnderTest.StartAsync();
        var body = new JsonObject { ["response_action"] = "clear" };
        _ = new JsonObject { ["elsewhere"] = body };
        bot.Answer = _ => Task.FromResult(Acknowledgement.With(body));
        var socket = await bot.NextAsync();

        await socket.EnvelopeAsync("i-1", "interactive", Submission, accepts);
        await socket.HearAsync(1);

        Assert.Equal(expected, Assert.Single(socket.Heard).ToJsonString());
        Assert.Equal(Submission, Assert.Single(bot.Taken));
    }

    [Fact]
    public async Task A_slash_command_has_the_fields_that_a_form_would_have()
    {
        await using var bot = await SocketUnderTest.StartAsync();
        var socket = await bot.NextAsync();

        await socket.EnvelopeAsync("c-1", "slash_commands", Command, acceptsPayload: true);
        await socket.HearAsync(1);

        Assert.Equal(JsonNode.Parse("""{"command":"/policy","text":"May I?","user_id":"U1","is_enterprise_install":"false","count":"7"}""")!.ToJsonString(), Assert.Single(bot.Taken));
    }

    [Fact]
    public async Task What_is_not_taken_is_not_acknowledged()
    {
        await using var bot = await SocketUnderTest.StartAsync();
        bot.Answer = said => Task.FromResult(said == Mention ? Acknowledgement.ComeAgain : Acknowledgement.Taken);
        var socket = await bot.NextAsync();

        await socket.EnvelopeAsync("e-1", "events_api", Mention);
        await socket.EnvelopeAsync("i-1", "interactive", Submission);
        await socket.HearAsync(1);
        await bot.StopAsync();

        Assert.Equal("""{"envelope_id":"i-1"}""", Assert.Single(socket.Heard).ToJsonString());
        Assert.Equal(2, bot.Taken.Count);
    }

    [Fact]
    public async Task What_could_not_be_taken_for_a_defect_hinders_nobody_else()
    {
        await using var bot = await SocketUnderTest.StartAsync();
        bot.Answer = said => said == Submission ? throw new InvalidOperationException("A defect.") : Task.FromResult(Acknowledgement.Taken);
        var socket = await bot.NextAsync();

        await socket.EnvelopeAsync("i-1", "interactive", Submission);
        await SocketUnderTest.GreetAsync(socket);
        await bot.StopAsync();

        Assert.DoesNotContain(socket.Heard, message => (string?)message["envelope_id"] == "i-1");
        Assert.Contains(bot.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains("A defect.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_slow_command_holds_up_nobody()
    {
        await using var bot = await SocketUnderTest.StartAsync();
        var slow = new TaskCompletionSource<Acknowledgement>();
        bot.Answer = said => said.Contains("/policy", StringComparison.Ordinal) ? slow.Task : Task.FromResult(Acknowledgement.Taken);
        var socket = await bot.NextAsync();

        await socket.EnvelopeAsync("c-1", "slash_commands", Command);
        for (var number = 0; number < 50; number++)
            await socket.EnvelopeAsync($"e-{number}", "events_api", Mention);
        await socket.HearAsync(50);
        Assert.DoesNotContain(socket.Heard, message => (string?)message["envelope_id"] == "c-1");
        slow.SetResult(Acknowledgement.Taken);
        await socket.HearAsync(51);

        Assert.Equal("c-1", (string?)socket.Heard[^1]["envelope_id"]);
        Assert.Equal(51, socket.Heard.Select(message => (string?)message["envelope_id"]).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task When_very_many_are_under_way_more_are_left_for_Slack_to_bring_again()
    {
        await using var bot = await SocketUnderTest.StartAsync();
        var slow = new TaskCompletionSource<Acknowledgement>();
        bot.Answer = said => said == Submission ? slow.Task : Task.FromResult(Acknowledgement.Taken);
        var socket = await bot.NextAsync();

        await bot.StandsAsync(); // a greeting would count as under way for a moment after it is heard
        bot.Clock.Advance(KeepSocketOpen.LongEnough);
        for (var number = 0; number < 200; number++)
            await socket.EnvelopeAsync($"i-{number}", "interactive", Submission);
        await socket.DisconnectAsync("warning");
        var next = await bot.NextAsync();
        slow.SetResult(Acknowledgement.Taken);
        Assert.Equal(WebSocketCloseStatus.NormalClosure, await socket.Closed);

        Assert.Equal(128, socket.Heard.Count);
        await SocketUnderTest.GreetAsync(next);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4096)]
    public async Task A_message_may_come_in_pieces(int size)
    {
        await using var bot = await SocketUnderTest.StartAsync();
        var socket = await bot.NextAsync();

        await socket.SayInPiecesAsync("""{"envelope_id":"e-1","type":"events_api","payload":{"type":"event_callback","text":"größer als 1 Stück"}}""", size);
        await socket.HearAsync(1);

        Assert.Contains("größer als 1 Stück", (string?)JsonNode.Parse(Assert.Single(bot.Taken))!["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_of_a_megabyte_is_taken_and_a_longer_one_is_not()
    {
        await using var bot = await SocketUnderTest.StartAsync();
        var socket = await bot.NextAsync();
        var message = """{"envelope_id":"e-1","type":"events_api","payload":{"type":"event_callback"}}""";

        await socket.SayAsync(message.PadRight((1024 * 1024) + 1));
        await socket.SayAsync(message.PadRight(1024 * 1024));
        await socket.HearAsync(1);
        await bot.StopAsync();

        Assert.Single(bot.Taken);
        Assert.Contains(bot.Log.Lines, line => line.Contains("more than a megabyte", StringComparison.Ordinal));
    }
}
