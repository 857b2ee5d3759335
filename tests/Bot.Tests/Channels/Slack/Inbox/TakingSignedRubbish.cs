using System.Net;
using System.Text;
using PolicyBot.Channels.Slack.Inbox;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Slack.Inbox;

/// <summary>Well signed and not to be read: 400 or 415, nothing is handed on, nothing is thrown, and Slack is told not to send it again.</summary>
public sealed class TakingSignedRubbish
{
    private const string Half = "\\ud83d";

    public static TheoryData<string> BadJson =>
    [
        "", " ", "{", "}", "null", "true", "7", "[]", "\"event_callback\"", "[{}]", "{} {}", "{}x", "{,}", """{"type":"event_callback",}""", "{'type':'x'}", "{type:1}",
        """{"type":"event_callback","type":"event_callback"}""",
        """{"type":"x","event":{"a":1,"a":2}}""",
        """{"type":"x","event":{"a":1,"\u0061":2}}""",
        $$"""{"type":"{{Half}}"}""",
        $$$"""{"type":"x","event":{"text":"hello {{{Half}}}"}}""",
        $$$"""{"type":"x","event":{"{{{Half}}}":1}}""",
        """{"type":"x","event":{"text":"\udc00\ud83d"}}""",
        """{"type":"x",/* hello */"a":1}""",
        """{"type":"x","a":NaN}""", """{"type":"x","a":01}""", """{"type":"x","a":"\x"}""", "{\"type\":\"a\tb\"}", "{\"type\":\"a\0b\"}",
        "\uFEFF{\"type\":\"event_callback\"}",
        $"{{\"type\":\"x\",\"a\":{new string('[', 70)}{new string(']', 70)}}}",
        $"{{\"type\":\"x\",\"a\":{new string('[', 300_000)}",
        string.Concat(Enumerable.Repeat("{\"a\":", 60_000)),
        "payload=%7B%7D",
    ];

    public static TheoryData<string> BadForms =>
    [
        "", "&", "=", "payload", "payload=", "text=hello", "payload=%7B%7D&payload=%7B%7D", "payload=%7B%7", "payload=%7B%", "payload=%zz", "payload=%7B%7D&", "payload=%7B%7D&a",
        "payload=%FF%FE", "payload=%C3%28", "payload=%ED%A0%80", "payload=%u007B", "Payload=%7B%7D", "payload=%5B%5D", "payload=null", "payload=%7B%22a%22%3A1%2C%22a%22%3A2%7D",
        $"payload={Uri.EscapeDataString($$"""{"type":"{{Half}}"}""")}",
        string.Join('&', Enumerable.Range(0, 101).Select(number => $"f{number}=x")),
    ];

    [Theory]
    [MemberData(nameof(BadJson))]
    public async Task An_event_that_cannot_be_read_is_refused(string json)
    {
        await using var door = await SlackDoorUnderTest.StartAsync();

        Assert.Equal((HttpStatusCode.BadRequest, ""), await door.EventAsync(json));
        Assert.Equal((HttpStatusCode.BadRequest, ""), await door.InteractionAsync(json));
        NothingHappened(door);
    }

    [Theory]
    [MemberData(nameof(BadForms))]
    public async Task A_form_that_cannot_be_read_is_refused(string form)
    {
        await using var door = await SlackDoorUnderTest.StartAsync();
        var body = Encoding.UTF8.GetBytes(form);

        Assert.Equal((HttpStatusCode.BadRequest, ""), await door.PostAsync(RequestEndpoints.Interactions, SlackDoorUnderTest.Form, body));
        Assert.Equal((HttpStatusCode.BadRequest, ""), await door.PostAsync(RequestEndpoints.Commands, SlackDoorUnderTest.Form, body));
        NothingHappened(door);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        await using var door = await SlackDoorUnderTest.StartAsync();

        Assert.Equal((HttpStatusCode.BadRequest, ""), await door.PostAsync(RequestEndpoints.Events, SlackDoorUnderTest.Json, [.. "{\"type\":\""u8, 0xC3, 0x28, .. "\"}"u8]));
        Assert.Equal((HttpStatusCode.BadRequest, ""), await door.PostAsync(RequestEndpoints.Events, SlackDoorUnderTest.Json, Encoding.Unicode.GetBytes("{\"type\":\"x\"}")));
        Assert.Equal((HttpStatusCode.BadRequest, ""), await door.PostAsync(RequestEndpoints.Commands, SlackDoorUnderTest.Form, [.. "command=%2Fpolicy&text="u8, 0xFF]));
        NothingHappened(door);
    }

    [Theory]
    [InlineData(RequestEndpoints.Events, SlackDoorUnderTest.Form)]
    [InlineData(RequestEndpoints.Events, "text/plain")]
    [InlineData(RequestEndpoints.Events, "application/jsonp")]
    [InlineData(RequestEndpoints.Events, "")]
    [InlineData(RequestEndpoints.Commands, SlackDoorUnderTest.Json)]
    [InlineData(RequestEndpoints.Commands, "multipart/form-data; boundary=x")]
    [InlineData(RequestEndpoints.Interactions, SlackDoorUnderTest.Json)]
    [InlineData(RequestEndpoints.Interactions, "text/plain; application/x-www-form-urlencoded")]
    public async Task Each_address_takes_its_own_kind_only(string path, string type)
    {
        await using var door = await SlackDoorUnderTest.StartAsync();

        Assert.Equal((HttpStatusCode.UnsupportedMediaType, ""), await door.PostAsync(path, type, """{"type":"event_callback"}"""u8.ToArray()));
        NothingHappened(door);
    }

    [Fact]
    public async Task A_request_that_is_good_at_one_address_does_nothing_at_another()
    {
        await using var door = await SlackDoorUnderTest.StartAsync();

        Assert.Equal((HttpStatusCode.BadRequest, ""), await door.PostAsync(RequestEndpoints.Interactions, SlackDoorUnderTest.Form, "command=%2Fpolicy&text=x"u8.ToArray()));
        Assert.Equal((HttpStatusCode.BadRequest, ""), await door.PostAsync(RequestEndpoints.Commands, SlackDoorUnderTest.Form, "payload=%7B%7D"u8.ToArray()));
        NothingHappened(door);
    }

    [Fact]
    public async Task Slack_is_told_not_to_send_it_again()
    {
        await using var door = await SlackDoorUnderTest.StartAsync();
        using var request = SlackSignature.Request(RequestEndpoints.Events, SlackDoorUnderTest.Json, "{"u8.ToArray(), door.Clock.GetUtcNow());

        using var response = await door.Http.SendAsync(request);

        Assert.Equal(["1"], response.Headers.GetValues("X-Slack-No-Retry"));
    }

    private static void NothingHappened(SlackDoorUnderTest door)
    {
        Assert.Empty(door.Taken);
        Assert.DoesNotContain(door.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) || line.Contains("Exception", StringComparison.Ordinal));
    }
}
