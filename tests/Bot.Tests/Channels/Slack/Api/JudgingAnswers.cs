using PolicyBot.Channels.Slack.Api;
using PolicyBot.Tests.TestKit;
using PolicyBot.Tests.TestKit.Slack;

namespace PolicyBot.Tests.Channels.Slack.Api;

public sealed class JudgingAnswers
{
    private static readonly TimeSpan Attempt = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData("ratelimited", false)]
    [InlineData("rate_limited", false)]
    [InlineData("message_limit_exceeded", false)]
    [InlineData("service_unavailable", false)]
    [InlineData("request_timeout", false)]
    [InlineData("internal_error", true)]
    [InlineData("fatal_error", true)]
    public async Task Passing_trouble_may_be_tried_again(string code, bool mayHaveArrived)
    {
        var answer = Assert.IsType<SlackAnswer<MessagePlace>.TryAgain>(await AfterAsync(SlackFault.Code(code)));

        Assert.Equal((code, null, mayHaveArrived), (answer.Code, answer.After, answer.MayHaveArrived));
    }

    [Theory]
    [InlineData("team_added_to_org")]
    [InlineData("org_login_required")]
    public async Task A_workspace_on_the_move_is_left_alone_for_an_hour(string code) =>
        Assert.Equal(TimeSpan.FromHours(1), Assert.IsType<SlackAnswer<MessagePlace>.TryAgain>(await AfterAsync(SlackFault.Code(code))).After);

    [Theory]
    [InlineData("channel_not_found")]
    [InlineData("not_in_channel")]
    [InlineData("is_archived")]
    [InlineData("restricted_action_read_only_channel")]
    [InlineData("msg_blocks_too_long")]
    [InlineData("invalid_blocks_format")]
    [InlineData("no_text")]
    [InlineData("missing_scope")]
    [InlineData("not_authed")]
    [InlineData("ekm_access_denied")]
    [InlineData("messages_tab_disabled")]
    [InlineData("slack_connect_file_link_sharing_blocked")]
    [InlineData("enterprise_is_restricted")]
    [InlineData("accesslimited")]
    [InlineData("two_factor_setup_required")]
    [InlineData("something_new")]
    public async Task What_will_not_pass_is_refused_by_its_code(string code) =>
        Assert.Equal(code, Assert.IsType<SlackAnswer<MessagePlace>.Refused>(await AfterAsync(SlackFault.Code(code))).Code);

    [Theory]
    [InlineData("Ines Marchetti")]
    [InlineData("<script>")]
    [InlineData("")]
    public async Task What_is_no_code_is_not_repeated(string words) =>
        Assert.Equal("no_code", Assert.IsType<SlackAnswer<MessagePlace>.Refused>(await AfterAsync(SlackFault.Code(words))).Code);

    [Theory]
    [InlineData(500, true)]
    [InlineData(502, true)]
    [InlineData(503, false)]
    [InlineData(504, true)]
    [InlineData(408, false)]
    public async Task A_server_in_trouble_may_be_asked_again_when_it_says(int status, bool mayHaveArrived)
    {
        var answer = Assert.IsType<SlackAnswer<MessagePlace>.TryAgain>(await AfterAsync(ConnectorFault.Status(status, retryAfter: "7")));

        Assert.Equal(($"HTTP {status}", TimeSpan.FromSeconds(7), mayHaveArrived), (answer.Code, answer.After, answer.MayHaveArrived));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(307)]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(204)]
    public async Task Any_other_status_is_refused_and_no_redirect_is_followed(int status)
    {
        await using var elsewhere = await FakeSlack.StartAsync();

        var answer = await AfterAsync(ConnectorFault.Redirect(elsewhere.ApiUrl + "chat.postMessage", status));

        Assert.Equal($"HTTP {status}", Assert.IsType<SlackAnswer<MessagePlace>.Refused>(answer).Code);
        Assert.Empty(elsewhere.Calls);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Sign in to this network</html>")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"ok\":\"true\",\"channel\":\"C0LEGAL\",\"ts\":\"1.1\"}")]
    [InlineData("{\"channel\":\"C0LEGAL\",\"ts\":\"1.1\"}")]
    [InlineData("{\"ok\":true}")]
    [InlineData("{\"ok\":true,\"channel\":7,\"ts\":[]}")]
    [InlineData("{\"ok\":true,\"channel\":\"\\ud800\",\"ts\":\"1.1\"}")]
    [InlineData("{\"ok\":true,\"channel\":\"C0LEGAL\",\"ts\":\"1.1\"")]
    public async Task What_cannot_be_read_may_be_done_all_the_same(string body)
    {
        var answer = Assert.IsType<SlackAnswer<MessagePlace>.TryAgain>(await AfterAsync(SlackFault.Saying(body)));

        Assert.Equal(("unreadable_answer", true), (answer.Code, answer.MayHaveArrived));
    }

    [Theory]
    [InlineData("not_json{", true)]
    [InlineData("{\"ok\":false,\"error\":{\"code\":1}}", false)]
    public async Task Two_hundred_is_not_enough_to_be_done(string body, bool isUnreadable)
    {
        var answer = await AfterAsync(SlackFault.Saying(body));

        Assert.Equal(isUnreadable, answer is SlackAnswer<MessagePlace>.TryAgain);
        Assert.Equal(!isUnreadable, answer is SlackAnswer<MessagePlace>.Refused);
    }

    [Fact]
    public async Task An_answer_without_end_is_not_read_to_its_end() =>
        Assert.Equal("unreadable_answer", Assert.IsType<SlackAnswer<MessagePlace>.TryAgain>(await AfterAsync(ConnectorFault.Endless(200))).Code);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connection_that_is_cut_leaves_it_open_whether_the_message_is_there(bool inTheBody) =>
        Assert.True(Assert.IsType<SlackAnswer<MessagePlace>.TryAgain>(await AfterAsync(inTheBody ? ConnectorFault.CutInTheBody(200) : ConnectorFault.Cut(takes: true))).MayHaveArrived);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_that_does_not_come_is_waited_for_ten_seconds(bool drips)
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Fake.Fail("chat.postMessage", drips ? ConnectorFault.Drip(200) : ConnectorFault.Hang(takes: false));
        var waiting = rig.Clock.NextWaitAsync(wait => wait == Attempt);
        var seen = rig.Fake.WaitForAsync(_ => true);

        var posting = rig.PostAsync();
        await waiting;
        await seen;
        rig.Clock.Advance(Attempt);

        Assert.True(Assert.IsType<SlackAnswer<MessagePlace>.TryAgain>(await posting).MayHaveArrived);
    }

    [Fact]
    public async Task A_view_is_waited_for_no_longer_than_its_trigger_lives()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Fake.Fail("views.open", ConnectorFault.Hang(takes: false));
        var waiting = rig.Clock.NextWaitAsync(wait => wait == TimeSpan.FromSeconds(2.5));
        var seen = rig.Fake.WaitForAsync(_ => true);

        var opening = rig.Client.OpenViewAsync(rig.Workspace, rig.Fake.Trigger("U0INES"), SlackRig.Modal(), CancellationToken.None);
        await waiting;
        await seen;
        rig.Clock.Advance(TimeSpan.FromSeconds(2.5));

        Assert.IsType<SlackAnswer<OpenView>.TryAgain>(await opening);
    }

    [Fact]
    public async Task What_never_left_cannot_have_arrived()
    {
        await using var rig = await SlackRig.StartAsync();
        await rig.Fake.DisposeAsync();

        var answer = Assert.IsType<SlackAnswer<MessagePlace>.TryAgain>(await rig.PostAsync());

        Assert.Equal(("ConnectionError", false), (answer.Code, answer.MayHaveArrived));
    }

    [Fact]
    public async Task A_caller_who_goes_away_ends_the_call()
    {
        await using var rig = await SlackRig.StartAsync();
        using var stop = new CancellationTokenSource();
        rig.Fake.Fail("chat.postMessage", ConnectorFault.Hang(takes: false));
        var seen = rig.Fake.WaitForAsync(_ => true);

        var posting = rig.Client.PostAsync(rig.Workspace, FakeSlack.LegalChannel, null, SlackRig.Message(), stop.Token);
        await seen;
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => posting);
    }

    private static async Task<SlackAnswer<MessagePlace>> AfterAsync(ConnectorFault fault)
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Fake.Fail("chat.postMessage", fault);
        return await rig.PostAsync();
    }
}
