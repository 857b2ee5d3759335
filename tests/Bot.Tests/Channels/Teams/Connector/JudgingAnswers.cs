using System.Globalization;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Connector;

/// <summary>Every row of Teams' table of status codes, and what is in no table.</summary>
public sealed class JudgingAnswers
{
    [Theory]
    [InlineData(200, "{\"id\":\"1:7\"}", "1:7")]
    [InlineData(201, "{\"other\":{\"id\":\"no\"},\"id\":\"1:7\"}", "1:7")]
    [InlineData(201, " {\"id\":\"a\\u003ab\"}", "a:b")]
    [InlineData(202, "", null)]
    [InlineData(202, "{}", null)]
    [InlineData(200, "null", null)]
    [InlineData(200, "[]", null)]
    [InlineData(200, "[{\"id\":\"no\"}]", null)]
    [InlineData(200, "{\"id\":7}", null)]
    [InlineData(200, "{\"id\":null}", null)]
    [InlineData(200, "{\"id\":\"\"}", null)]
    [InlineData(200, "{\"Id\":\"no\"}", null)]
    [InlineData(200, "{\"id\":\"1:7\"", "1:7")]
    [InlineData(200, "{\"id\":\"\\ud800\"}", null)]
    [InlineData(200, "<html>Sign in to the network</html>", null)]
    [InlineData(203, "{\"id\":\"1:7\"}", "1:7")]
    public async Task What_was_taken_is_done_whatever_the_body_is(int status, string body, string? id)
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Fake.Fail(ConnectorFault.Saying(status, body));

        Assert.Equal(id, Assert.IsType<ConnectorAnswer.Done>(await rig.SendAsync()).Id);
    }

    [Fact]
    public async Task An_id_without_end_is_none()
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Fake.Fail(ConnectorFault.Saying(201, $$"""{"id":"{{new string('1', 5000)}}"}"""), ConnectorFault.Saying(201, new string('[', 5000)));

        Assert.Null(Assert.IsType<ConnectorAnswer.Done>(await rig.SendAsync()).Id);
        Assert.Null(Assert.IsType<ConnectorAnswer.Done>(await rig.SendAsync()).Id);
    }

    [Fact]
    public async Task A_body_without_end_is_not_read_to_its_end()
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Fake.Fail(ConnectorFault.Endless(201), ConnectorFault.Endless(503));

        Assert.Null(Assert.IsType<ConnectorAnswer.Done>(await rig.SendAsync()).Id);
        Assert.Equal("HTTP 503", Assert.IsType<ConnectorAnswer.TryAgain>(await rig.SendAsync()).Reason);
        Assert.IsType<ConnectorAnswer.Done>(await rig.SendAsync());
    }

    [Fact]
    public async Task A_body_that_drips_does_not_undo_the_status()
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Fake.Fail(ConnectorFault.Drip(201));
        var limit = rig.Clock.NextWaitAsync(wait => wait == TimeSpan.FromSeconds(15));

        var sending = rig.SendAsync();
        await limit;
        await rig.Fake.WaitForAsync(_ => true);
        rig.Clock.Advance(TimeSpan.FromSeconds(15));

        // The clock may run out before the head was read: then it is not known, and said so.
        Assert.True(await sending is ConnectorAnswer.Done { Id: null } or ConnectorAnswer.TryAgain { MayHaveArrived: true });
    }

    [Fact]
    public async Task A_body_that_breaks_off_does_not_undo_the_status()
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Fake.Fail(ConnectorFault.CutInTheBody(201));

        Assert.Null(Assert.IsType<ConnectorAnswer.Done>(await rig.SendAsync()).Id);
    }

    [Theory]
    [InlineData(400, "BadArgument", "HTTP 400 BadArgument")]
    [InlineData(400, "BadSyntax", "HTTP 400 BadSyntax")]
    [InlineData(401, "BotNotRegistered", "HTTP 401 BotNotRegistered")]
    [InlineData(403, "NotEnoughPermissions", "HTTP 403 NotEnoughPermissions")]
    [InlineData(405, null, "HTTP 405")]
    [InlineData(409, null, "HTTP 409")]
    [InlineData(413, "MessageSizeTooBig", "HTTP 413 MessageSizeTooBig")]
    [InlineData(500, "ServiceError", "HTTP 500 ServiceError")]
    [InlineData(501, null, "HTTP 501")]
    [InlineData(599, null, "HTTP 599")]
    public async Task What_is_wrong_as_it_is_is_refused(int status, string? code, string reason)
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Fake.Fail(ConnectorFault.Status(status, code));

        Assert.Equal(reason, Assert.IsType<ConnectorAnswer.Refused>(await rig.SendAsync()).Reason);
        Assert.Single(rig.Fake.Calls);
    }

    [Theory]
    [InlineData("BotDisabledByAdmin", null)]
    [InlineData("ConversationBlockedByUser", null)]
    [InlineData("Forbidden", "MessageWritesBlocked")]
    [InlineData("BotNotInConversationRoster", null)]
    [InlineData("ForbiddenOperationException", null)]
    [InlineData(null, null)]
    public async Task Where_we_are_not_wanted_we_stop(string? code, string? subCode)
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Fake.Fail(ConnectorFault.Status(403, code, subCode));

        Assert.Equal($"HTTP 403 {subCode ?? code}".TrimEnd(), Assert.IsType<ConnectorAnswer.Stop>(await rig.SendAsync()).Reason);
    }

    [Theory]
    [InlineData("ActivityNotFoundInConversation")]
    [InlineData("ConversationNotFound")]
    public async Task What_is_not_there_is_gone(string code)
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Fake.Fail(ConnectorFault.Status(404, code));

        Assert.Equal($"HTTP 404 {code}", Assert.IsType<ConnectorAnswer.Gone>(await rig.SendAsync()).Reason);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Who_is_busy_is_tried_again_and_has_not_taken_it(int status)
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Fake.Fail(ConnectorFault.Status(status, "Throttled"));

        Assert.Equal(new ConnectorAnswer.TryAgain($"HTTP {status} Throttled", null, MayHaveArrived: false), await rig.SendAsync());
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("86400", 86_400)]
    [InlineData("99999999", 86_400)] // three years
    [InlineData("0", null)]
    [InlineData("-7", null)]
    [InlineData("soon", null)]
    [InlineData("7.5", null)]
    [InlineData("", null)]
    [InlineData("Mon, 02 Mar 2026 08:00:30 GMT", 30)]
    [InlineData("Mon, 02 Mar 2026 07:00:00 GMT", null)] // gone by
    [InlineData("Tue, 02 Mar 2027 08:00:00 GMT", 86_400)]
    public async Task The_time_that_was_asked_for_is_kept_but_not_for_ever(string retryAfter, int? seconds)
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Fake.Fail(ConnectorFault.Status(429, "Throttled", retryAfter: retryAfter));

        Assert.Equal(seconds is { } some ? TimeSpan.FromSeconds(some) : null, Assert.IsType<ConnectorAnswer.TryAgain>(await rig.SendAsync()).After);
    }

    [Theory]
    [InlineData("""{"error":{"code":"Throttled","message":"Ines","innerHttpError":{"statusCode":429,"body":{"code":"Other"}}}}""", "HTTP 400 Throttled")]
    [InlineData("""{"error":{"message":"Ines","innerHttpError":{"statusCode":400,"body":{"subCode":"Deep"}}}}""", "HTTP 400 Deep")]
    [InlineData("""{"code":"AtTheTop"}""", "HTTP 400 AtTheTop")]
    [InlineData("""{"error":"Ines Marchetti"}""", "HTTP 400")]
    [InlineData("""{"error":{"code":"Ines Marchetti"}}""", "HTTP 400")]
    [InlineData("""{"error":{"code":"https://x.example"}}""", "HTTP 400")]
    [InlineData("""{"error":{"code":"line\nbreak"}}""", "HTTP 400")]
    [InlineData("""{"error":{"code":12}}""", "HTTP 400")]
    [InlineData("""{"error":{"code":{}}}""", "HTTP 400")]
    [InlineData("""{"error":null}""", "HTTP 400")]
    [InlineData("""{"error":{"code":"Cut""", "HTTP 400")]
    [InlineData("""{"error":{"code":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}""", "HTTP 400")]
    [InlineData("<html>Ines</html>", "HTTP 400")]
    public async Task Of_what_a_connector_says_only_a_code_is_repeated(string body, string reason)
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Fake.Fail(ConnectorFault.Saying(400, body) with { Takes = false });

        Assert.Equal(reason, Assert.IsType<ConnectorAnswer.Refused>(await rig.SendAsync()).Reason);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed(int status)
    {
        await using var rig = await ConnectorRig.StartAsync();
        await using var elsewhere = await FakeConnector.StartAsync();
        rig.Fake.Fail(ConnectorFault.Redirect(elsewhere.Url + "/v3/conversations/x/activities", status));

        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"HTTP {status}"), Assert.IsType<ConnectorAnswer.Refused>(await rig.SendAsync()).Reason);
        Assert.Empty(elsewhere.Calls);
    }

    [Fact]
    public async Task Where_nobody_listens_nothing_has_arrived()
    {
        await using var rig = await ConnectorRig.StartAsync();
        await rig.Fake.DisposeAsync();

        Assert.Equal(new ConnectorAnswer.TryAgain("ConnectionError", null, MayHaveArrived: false), await rig.SendAsync());
    }

    [Fact]
    public async Task A_connection_that_breaks_after_the_message_left_may_have_brought_it()
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Fake.Fail(ConnectorFault.Cut(takes: true));

        Assert.True(Assert.IsType<ConnectorAnswer.TryAgain>(await rig.SendAsync()).MayHaveArrived);
        Assert.Single(rig.Fake.Messages(ConnectorRig.Conversation));
    }

    [Fact]
    public async Task Who_does_not_answer_in_time_may_have_taken_it()
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Fake.Fail(ConnectorFault.Hang(takes: true));

        var sending = rig.SendAsync();
        await rig.Fake.WaitForAsync(_ => true);
        rig.Clock.Advance(TimeSpan.FromSeconds(15));

        Assert.Equal(new ConnectorAnswer.TryAgain("no answer in time", null, MayHaveArrived: true), await sending);
    }

    [Fact]
    public async Task Whoever_calls_off_is_heard()
    {
        await using var rig = await ConnectorRig.StartAsync();
        using var stop = new CancellationTokenSource();
        rig.Fake.Fail(ConnectorFault.Hang(takes: false));

        var sending = rig.Client.SendAsync(rig.To, ConnectorRig.Message(), stop.Token);
        await rig.Fake.WaitForAsync(_ => true);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }
}
