using System.Globalization;

namespace PolicyBot.Tests.Channels.Slack.SocketMode;

public sealed class HearingRubbish
{
    public static TheoryData<string> Messages =>
    [
        "", " ", "{", "null", "7", "[]", "\"hello\"", "SECRET", "{}", """{"type":null}""", """{"type":7}""", """{"type":["events_api"]}""", """{"type":"SECRET"}""", """{"type":"Events_API","envelope_id":"x","payload":{}}""",
        """{"type":"events_api"}""", """{"type":"events_api","envelope_id":"x"}""", """{"type":"events_api","payload":{}}""", """{"type":"events_api","envelope_id":7,"payload":{}}""",
        """{"type":"events_api","envelope_id":"","payload":{}}""", """{"type":"events_api","envelope_id":"x","payload":"SECRET"}""", """{"type":"events_api","envelope_id":"x","payload":[{}]}""",
        """{"type":"interactive","envelope_id":"x","payload":null}""", """{"type":"events_api","type":"interactive","envelope_id":"x","payload":{}}""",
        """{"type":"events_api","envelope_id":"\ud83d","payload":{}}""", """{"type":"events_api","envelope_id":"x","payload":{"text":"SECRET \ud83d"}}""",
        """{"type":"events_api","envelope_id":"x","payload":{}} {}""", $"{{\"type\":\"events_api\",\"envelope_id\":\"x\",\"payload\":{new string('[', 100_000)}",
    ];

    /// <summary>By name, the bytes in place of a frame.</summary>
    public static TheoryData<string, string> Frames => new()
    {
        { "an unknown kind of frame", "83-00" },
        { "an unknown kind of control frame", "8B-00" },
        { "a reserved bit", "C1-00" },
        { "another reserved bit", "91-00" },
        { "a masked frame from the server", "81-81-00-00-00-00-41" },
        { "a continuation of nothing", "80-01-41" },
        { "a text within a text", "01-01-7B-81-01-7D" },
        { "a ping in pieces", "09-00" },
        { "a ping that is too long", "89-7E-00-7E" },
        { "text that is no UTF-8", "81-02-C3-28" },
        { "a length beyond all bounds", "81-7F-FF-FF-FF-FF-FF-FF-FF-FF" },
        { "a close of one byte", "88-01-03" },
        { "a close for a reason that does not exist", "88-02-00-05" },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task A_message_that_means_nothing_is_left_alone_and_the_socket_stays(string message)
    {
        await using var bot = await SocketUnderTest.StartAsync();
        var socket = await bot.NextAsync();

        await socket.SayAsync(message);
        await SocketUnderTest.GreetAsync(socket);
        await bot.StopAsync();

        Assert.Single(bot.Taken);
        Assert.Single(socket.Heard);
        Assert.Equal(1, bot.Asked);
        Assert.Single(bot.Log.Lines, line => line.Contains("was refused", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Log.Lines, line => line.Contains("SECRET", StringComparison.Ordinal) || line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Bytes_in_place_of_text_are_left_alone()
    {
        await using var bot = await SocketUnderTest.StartAsync();
        var socket = await bot.NextAsync();

        await socket.SayBytesAsync("""{"envelope_id":"x","type":"events_api","payload":{}}"""u8.ToArray());
        await SocketUnderTest.GreetAsync(socket);

        Assert.Single(bot.Taken);
    }

    [Theory]
    [MemberData(nameof(Frames))]
    public async Task A_broken_frame_ends_the_socket_and_another_one_is_opened(string name, string bytes)
    {
        await using var bot = await SocketUnderTest.StartAsync();
        var socket = await bot.NextAsync();
        await SocketUnderTest.GreetAsync(socket);
        var pause = bot.NextPause();

        await socket.WriteRawAsync([.. bytes.Split('-').Select(part => byte.Parse(part, NumberStyles.HexNumber, CultureInfo.InvariantCulture))]);
        await bot.PassPauseAsync(pause);
        var next = await bot.NextAsync();
        await SocketUnderTest.GreetAsync(next);

        Assert.True(bot.Taken.Count == 2, name);
    }
}
