using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Teams.Inbox;

/// <summary>Whatever somebody posts to the real program: never a server's error but 501 for what is not known, never an exception in the log.</summary>
public sealed class TakingBadInput(RunningTeamsProgram program, ITestOutputHelper output) : IClassFixture<RunningTeamsProgram>
{
    private TeamsProgram Teams => program.Teams;

    private string ServiceUrl => Teams.ServiceUrl.ToString().TrimEnd('/');

    public static TheoryData<string, string> Fields
    {
        get
        {
            var fields = new TheoryData<string, string>();
            foreach (var kind in OddActivities.Names)
            {
                var activity = OddActivities.Of(kind);
                foreach (var path in FieldPath.In(activity).Where(path => kind is "message" || !FieldPath.In(OddActivities.Of("message")).Contains(path)))
                    fields.Add(kind, path);
            }

            return fields;
        }
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task A_field_may_be_missing_or_hold_anything(string kind, string path)
    {
        var missing = OddActivities.Of(kind);
        FieldPath.Remove(missing, path);
        await HoldsAsync($"{path} missing", missing);
        foreach (var (name, value) in OddValue.All)
        {
            var odd = OddActivities.Of(kind);
            FieldPath.Set(odd, path, value());
            await HoldsAsync($"{path} is {name}", odd);
        }

        await StillWorksAsync();
    }

    [Fact]
    public async Task Two_fields_of_one_name_do_no_harm()
    {
        var twice = AnActivity.Message().ToJsonString()[..^1] + ""","type":"invoke","from":{"id":"29:other","id":7},"text":["a"],"channelData":null}""";

        await HoldsAsync("fields twice", twice, isInvoke: null);
        await StillWorksAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("[{\"type\":\"message\"}]")]
    [InlineData("{\"type\":\"message\"} trailing")]
    [InlineData("{\"type\":\"message\",}")]
    [InlineData("{'type':'message'}")]
    [InlineData("type=message&text=hello")]
    [InlineData("<activity type=\"message\"/>")]
    public async Task A_body_that_is_no_activity_is_refused(string body)
    {
        var (status, answer) = await program.Wire.PostAsync(body, ServiceUrl);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Empty(answer);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        var activity = Encoding.UTF8.GetBytes(AnActivity.Message("XX").ToJsonString());
        var spoilt = activity.Select(letter => letter == (byte)'X' ? (byte)0xFF : letter).ToArray();

        Assert.InRange((int)await PostBytesAsync(spoilt, "application/json"), 400, 499);
        await StillWorksAsync();
    }

    [Theory]
    [InlineData(70)]
    [InlineData(30_000)]
    public async Task JSON_nested_deep_is_no_trouble(int depth)
    {
        var nested = AnActivity.Message().ToJsonString()[..^1] + $",\"more\":{new string('[', depth)}{new string(']', depth)}}}";

        await HoldsAsync("nested deep", nested, isInvoke: false);
        await StillWorksAsync();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("text/plain; application/json")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/jsonp")]
    public async Task Only_JSON_is_taken_since_no_web_page_can_send_it_unasked(string? type)
    {
        var status = await PostBytesAsync(Encoding.UTF8.GetBytes(AnActivity.Message().At(Teams.ServiceUrl).ToJsonString()), type);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, status);
        await StillWorksAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_megabytes_are_refused_whether_their_length_is_announced_or_not(bool chunked)
    {
        var activity = AnActivity.Message(new string('x', 2 * 1024 * 1024)).At(Teams.ServiceUrl).ToJsonString();

        var (status, answer) = await program.Wire.PostAsync(new StringContent(activity, Encoding.UTF8, "application/json"), ServiceUrl, chunked);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Empty(answer);
        await StillWorksAsync();
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("endOfConversation")]
    [InlineData("messageReaction")]
    [InlineData("trace")]
    [InlineData("handoff")]
    [InlineData("command")]
    [InlineData("somethingNew")]
    [InlineData("Message")]
    [InlineData("INVOKE")]
    public async Task An_activity_of_a_type_that_is_not_known_is_taken_and_let_be(string type)
    {
        var activity = AnActivity.Message("May I accept a gift?").At(Teams.ServiceUrl);
        activity["type"] = type;
        activity["conversation"]!["id"] = $"a:{type}-{A.Ids().Untimed():N}";

        var (status, answer) = await program.Wire.PostAsync(activity);

        Assert.InRange((int)status, 200, 299);
        Assert.Empty(answer);
        await StillWorksAsync();
        Assert.DoesNotContain(Teams.Connector.Calls, call => call.Path.Contains((string)activity["conversation"]!["id"]!));
    }

    [Theory]
    [InlineData("fileConsent/invoke")]
    [InlineData("signin/verifyState")]
    [InlineData("config/fetch")]
    [InlineData("tab/fetch")]
    [InlineData("handoff/action")]
    [InlineData("actionableMessage/executeAction")]
    [InlineData("something/new")]
    [InlineData("TASK/FETCH")]
    [InlineData("task/fetch ")]
    public async Task An_invoke_that_is_not_known_is_answered_as_not_implemented(string name)
    {
        var (status, _) = await program.Wire.PostAsync(AnActivity.Invoke(name, new JsonObject()).At(Teams.ServiceUrl));

        Assert.Equal(HttpStatusCode.NotImplemented, status);
        await StillWorksAsync();
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Activities_are_posted(string method)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), Teams.Messages);

        using var response = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    private Task HoldsAsync(string what, JsonObject activity)
    {
        // Where a test does not spoil the address, answers go to our connector.
        if (activity["serviceUrl"] is JsonValue address && address.TryGetValue<string>(out var text) && text == AnActivity.ServiceUrl)
            activity["serviceUrl"] = ServiceUrl;
        return HoldsAsync(what, OddValue.ToWire(activity), activity["type"]?.ToJsonString() == "\"invoke\"");
    }

    private async Task HoldsAsync(string what, string json, bool? isInvoke)
    {
        var (status, answer) = await program.Wire.PostAsync(json, ServiceUrl);

        output.WriteLine($"{what}: {(int)status} {answer.Length}");
        Assert.True((int)status is (>= 200 and < 300) or (>= 400 and < 500) or 501, $"{what}: {(int)status} {answer}");
        Assert.True(status is not HttpStatusCode.NotImplemented || isInvoke != false, $"{what}: {(int)status} {answer}");
        if (answer.Length > 0)
        {
            Assert.True(status == HttpStatusCode.OK && isInvoke != false, $"{what}: {(int)status} {answer}");
            Assert.True(IsAnswer(JsonNode.Parse(answer)!.AsObject()), $"{what}: {answer}");
        }
    }

    // What Teams takes for an answer to an invoke; nothing at all is one as well.
    private static bool IsAnswer(JsonObject answer) => answer switch
    {
        { Count: 0 } => true,
        { Count: 1 } when answer["task"] is JsonObject task => (string?)task["type"] == "continue" && task["value"]!["card"]!["content"]!["body"] is JsonArray { Count: > 0 },
        { Count: 1 } when answer["composeExtension"] is JsonObject extension => (string?)extension["type"] is "result" or "message",
        { Count: 3 } => (int?)answer["statusCode"] is 200 or 400 && (string?)answer["type"] is { Length: > 0 } && answer["value"] is not null,
        _ => false,
    };

    /// <summary>The program answers the next person, and has nothing to say of what came before.</summary>
    private async Task StillWorksAsync()
    {
        var activity = AnActivity.Message("help").At(Teams.ServiceUrl);
        var person = $"29:{A.Ids().Untimed():N}";
        activity["from"]!["id"] = person;
        activity["conversation"]!["id"] = $"a:{person}";

        var (status, _) = await program.Wire.PostAsync(activity);

        Assert.InRange((int)status, 200, 202);
        await Teams.Connector.WaitForAsync(call => call.Path.Contains($"a:{person}"));
        Assert.Empty(Teams.Troubles);
    }

    private async Task<HttpStatusCode> PostBytesAsync(byte[] body, string? type)
    {
        using var content = new ByteArrayContent(body);
        if (type is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", type);

        var (status, answer) = await program.Wire.PostAsync(content, ServiceUrl);
        Assert.Empty(answer);
        return status;
    }
}
