using System.Net.WebSockets;
using PolicyBot.Channels.Slack.Inbox;
using PolicyBot.Channels.Slack.SocketMode;
using PolicyBot.Tests.TestKit.Slack;

namespace PolicyBot.Tests.Channels.Slack.SocketMode;

public sealed class KeepingASocketOpen
{
    private const string Mention = """{"type":"event_callback","event_id":"Ev1"}""";

    [Theory]
    [InlineData("refresh_requested")]
    [InlineData("warning")]
    public async Task Before_Slack_ends_one_the_next_is_opened_and_only_then_the_old_one_closed(string reason)
    {
        await using var bot = await SocketUnderTest.StartAsync();
        var old = await bot.NextAsync();
        await SocketUnderTest.GreetAsync(old);
        bot.Clock.Advance(KeepSocketOpen.LongEnough);

        await old.DisconnectAsync(reason);
        var next = await bot.NextSilentAsync();
        await SocketUnderTest.GreetAsync(old);
        Assert.False(old.Closed.IsCompleted);
        await next.HelloAsync();

        Assert.Equal(WebSocketCloseStatus.NormalClosure, await old.Closed);
        await SocketUnderTest.GreetAsync(next);
        Assert.Equal(3, bot.Taken.Count);
        Assert.Equal(2, bot.Asked);
    }

    [Fact]
    public async Task Where_Socket_Mode_is_switched_off_it_is_tried_again_slowly_and_the_operator_is_told()
    {
        await using var bot = await SocketUnderTest.StartAsync();
        var socket = await bot.NextAsync();
        await SocketUnderTest.GreetAsync(socket);
        bot.Slack.Fail("apps.connections.open", SlackFault.Code("internal_socket_off"));
        var pause = bot.NextPause();

        await socket.DisconnectAsync("link_disabled");
        var first = await pause;
        var refused = bot.NextPause();
        bot.Clock.Advance(first);

        Assert.True(await bot.PassPauseAsync(refused) >= KeepSocketOpen.UntilMended);
        await SocketUnderTest.GreetAsync(await bot.NextAsync());
        Assert.Contains(bot.Log.Lines, line => line.Contains("link_disabled", StringComparison.Ordinal));
        Assert.Contains(bot.Log.Lines, line => line.Contains("Slack:AppToken, and that Socket Mode is switched on", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_there_are_too_many_sockets_the_next_comes_after_a_pause()
    {
        await using var bot = await SocketUnderTest.StartAsync();
        var socket = await bot.NextAsync();
        await SocketUnderTest.GreetAsync(socket);
        bot.Clock.Advance(KeepSocketOpen.LongEnough);
        var pause = bot.NextPause();

        await socket.DisconnectAsync("too_many_websockets");

        Assert.InRange(await bot.PassPauseAsync(pause), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.1));
        await SocketUnderTest.GreetAsync(await bot.NextAsync());
        Assert.Equal(WebSocketCloseStatus.NormalClosure, await socket.Closed);
    }

    [Fact]
    public async Task When_Slack_dies_while_something_is_taken_it_is_acknowledged_where_Slack_brings_it_again()
    {
        await using var bot = await SocketUnderTest.StartAsync();
        var (taking, taken) = (new TaskCompletionSource(), new TaskCompletionSource<Acknowledgement>());
        bot.Answer = _ =>
        {
            taking.TrySetResult();
            return taken.Task;
        };
        var socket = await bot.NextAsync();
        await socket.EnvelopeAsync("i-1", "interactive", Mention);
        await taking.Task;
        var pause = bot.NextPause();

        socket.Cut();
        taken.SetResult(Acknowledgement.Taken);
        await bot.PassPauseAsync(pause);
        var next = await bot.NextAsync();
        await next.EnvelopeAsync("i-1", "interactive", Mention);
        await next.HearAsync(1);
        await bot.StopAsync();

        Assert.Equal("i-1", (string?)Assert.Single(next.Heard)["envelope_id"]);
        Assert.Empty(socket.Heard);
        Assert.DoesNotContain(bot.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_comes_over_two_sockets_is_acknowledged_once_over_each()
    {
        await using var bot = await SocketUnderTest.StartAsync();
        var old = await bot.NextAsync();
        await SocketUnderTest.GreetAsync(old);
        bot.Clock.Advance(KeepSocketOpen.LongEnough);
        await old.DisconnectAsync("refresh_requested");
        var next = await bot.NextSilentAsync();

        await old.EnvelopeAsync("e-1", "events_api", Mention);
        await old.HearAsync(2);
        await next.EnvelopeAsync("e-1", "events_api", Mention);
        await next.HearAsync(1);
        await next.HelloAsync();
        await old.Closed;
        await SocketUnderTest.GreetAsync(next);

        Assert.Equal(["greeting-0", "e-1"], old.Heard.Select(message => (string?)message["envelope_id"]));
        Assert.Equal(["e-1", "greeting-1"], next.Heard.Select(message => (string?)message["envelope_id"]));
    }

    [Fact]
    public async Task Sockets_that_end_at_once_are_opened_less_and_less_often()
    {
        await using var bot = await SocketUnderTest.StartAsync();
        List<double> pauses = [];
        for (var round = 0; round < 8; round++)
        {
            var pause = bot.NextPause();
            (await bot.NextAsync()).Cut();
            pauses.Add((await bot.PassPauseAsync(pause)).TotalSeconds);
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60], pauses.Select(pause => Math.Floor(pause) is >= 60 and <= 66 ? 60 : Math.Pow(2, Math.Floor(Math.Log2(pause)))));
    }

    [Fact]
    public async Task A_socket_that_stood_for_long_is_replaced_soon()
    {
        await using var bot = await SocketUnderTest.StartAsync();
        for (var round = 0; round < 3; round++)
        {
            var pause = bot.NextPause();
            var socket = await bot.NextAsync();
            await SocketUnderTest.GreetAsync(socket);
            bot.Clock.Advance(KeepSocketOpen.LongEnough);
            await socket.CloseAsync();

            Assert.InRange(await bot.PassPauseAsync(pause), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.1));
            Assert.Equal(WebSocketCloseStatus.NormalClosure, await socket.Closed);
        }
    }

    [Fact]
    public async Task A_wrong_token_is_named_and_not_tried_all_the_time()
    {
        Task<TimeSpan>? pause = null;
        await using var bot = await SocketUnderTest.StartAsync("xapp-wrong", bot => pause = bot.NextPause());

        Assert.InRange(await pause!, KeepSocketOpen.UntilMended, KeepSocketOpen.UntilMended * 1.1);
        Assert.Equal(1, bot.Asked);
        Assert.False(bot.State.IsOpen);
        Assert.Contains("Slack:AppToken is no good.", bot.State.Says, StringComparison.Ordinal);
        Assert.Contains(bot.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains("invalid_auth. Slack:AppToken is no good.", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Log.Lines, line => line.Contains("xapp-wrong", StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_Slack_is_asked_too_often_it_says_when_to_come_again()
    {
        Task<TimeSpan>? pause = null;
        await using var bot = await SocketUnderTest.StartAsync(before: bot =>
        {
            bot.Slack.Fail("apps.connections.open", SlackFault.TooFast("37"));
            pause = bot.NextPause();
        });

        Assert.InRange(await bot.PassPauseAsync(pause!), TimeSpan.FromSeconds(37), TimeSpan.FromSeconds(41));
        await SocketUnderTest.GreetAsync(await bot.NextAsync());
        Assert.Equal(2, bot.Asked);
    }

    [Theory]
    [InlineData("""{"ok":true,"url":"wss://evil.example/link"}""")]
    [InlineData("""{"ok":true,"url":7}""")]
    [InlineData("""{"ok":true}""")]
    public async Task A_socket_that_leads_elsewhere_is_not_opened(string answer)
    {
        Task<TimeSpan>? pause = null;
        await using var bot = await SocketUnderTest.StartAsync(before: bot =>
        {
            bot.Slack.Fail("apps.connections.open", SlackFault.Saying(answer));
            pause = bot.NextPause();
        });

        Assert.InRange(await pause!, KeepSocketOpen.UntilMended, KeepSocketOpen.UntilMended * 1.1);
        Assert.Contains("Slack:ApiBaseUrl", bot.State.Says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_socket_that_does_not_say_hello_is_none()
    {
        Task<TimeSpan>? hello = null;
        await using var bot = await SocketUnderTest.StartAsync(before: bot => hello = bot.Clock.NextWaitAsync(wait => wait == TimeSpan.FromSeconds(15)));
        var silent = await bot.NextSilentAsync();
        var pause = bot.NextPause();

        await bot.PassPauseAsync(hello!);
        await bot.PassPauseAsync(pause);

        await SocketUnderTest.GreetAsync(await bot.NextAsync());
        await silent.Closed;
    }

    [Fact]
    public async Task When_the_program_ends_what_is_under_way_is_acknowledged_and_nothing_more_is_taken()
    {
        await using var bot = await SocketUnderTest.StartAsync();
        var (taking, taken) = (new TaskCompletionSource(), new TaskCompletionSource<Acknowledgement>());
        bot.Answer = _ =>
        {
            taking.TrySetResult();
            return taken.Task;
        };
        var socket = await bot.NextAsync();
        await socket.EnvelopeAsync("i-1", "interactive", Mention);
        await taking.Task;

        var leaving = bot.Clock.NextWaitAsync(wait => wait == TimeSpan.FromSeconds(3));
        var stopped = bot.StopAsync();
        await leaving;
        await socket.EnvelopeAsync("i-2", "interactive", Mention);
        taken.SetResult(Acknowledgement.Taken);
        await stopped;

        Assert.Equal(WebSocketCloseStatus.NormalClosure, await socket.Closed);
        Assert.Equal("i-1", (string?)Assert.Single(socket.Heard)["envelope_id"]);
        Assert.Single(bot.Taken);
    }
}
