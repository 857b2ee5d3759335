using PolicyBot.Cases;
using PolicyBot.Channels.Slack.Delivery;
using PolicyBot.Tests.TestKit;
using PolicyBot.Tests.TestKit.Slack;

namespace PolicyBot.Tests.Channels.Slack.Delivery;

/// <summary>From the outbox over real HTTP to a Slack that fails in each way that it may: nothing is lost, and nothing doubled where an id can tell.</summary>
public sealed class DeliveringThroughAFailingSlack
{
    private static readonly CancellationToken Cancel = CancellationToken.None;

    private static readonly IReadOnlyDictionary<string, ConnectorFault> Faults = new Dictionary<string, ConnectorFault>
    {
        ["not in the channel for now"] = SlackFault.Code("not_in_channel"),
        ["archived for now"] = SlackFault.Code("is_archived"),
        ["a missing scope for now"] = SlackFault.Code("missing_scope"),
        ["busy"] = SlackFault.Code("service_unavailable"),
        ["its own trouble"] = SlackFault.Code("internal_error"),
        ["500"] = ConnectorFault.Status(500),
        ["503"] = ConnectorFault.Status(503),
        ["nonsense"] = new ConnectorFault { StatusCode = 503, Body = "<html>busy" },
        ["a redirect"] = ConnectorFault.Redirect("https://slack.com/elsewhere"),
        ["cut off"] = ConnectorFault.Cut(takes: false),
    };

    public static TheoryData<string> EachFault => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(EachFault))]
    public Task A_new_case_comes_once_however_Slack_failed_before(string fault) => OnRigAsync(async (rig, slack) =>
    {
        await slack.Desk.OpenCase.HandleAsync(slack.Desk.Ticket(), A.AnonymousReport(), Cancel);
        rig.Fake.Fail("chat.postMessage", Faults[fault], Faults[fault]);

        await slack.Desk.BringAllAsync();

        Assert.Equal("A case for Legal", Assert.Single(rig.Fake.Messages(FakeSlack.LegalChannel)).GetProperty("text").GetString());
    });

    [Theory]
    [MemberData(nameof(EachFault))]
    public Task A_change_is_shown_and_never_doubled_however_Slack_failed_before(string fault) => OnRigAsync(async (rig, slack) =>
    {
        var summary = await DeliveredAsync(slack);
        await slack.Desk.Work.AcknowledgeAsync(new("web:ada", "Ada Okafor"), summary.Id, Cancel);
        rig.Fake.Fail("chat.update", Faults[fault], Faults[fault]);

        await slack.Desk.BringAllAsync();

        Assert.Contains("Ada Okafor", Assert.Single(rig.Fake.Messages(FakeSlack.LegalChannel)).GetRawText(), StringComparison.Ordinal);
    });

    [Fact]
    public Task A_change_whose_answer_was_lost_is_shown_once() => OnRigAsync(async (rig, slack) =>
    {
        var summary = await DeliveredAsync(slack);
        await slack.Desk.Work.AcknowledgeAsync(new("web:ada", "Ada Okafor"), summary.Id, Cancel);
        rig.Fake.Fail("chat.update", ConnectorFault.Cut(takes: true));

        await slack.Desk.BringAllAsync();

        Assert.Contains("Ada Okafor", Assert.Single(rig.Fake.Messages(FakeSlack.LegalChannel)).GetRawText(), StringComparison.Ordinal);
    });

    [Fact]
    public Task A_new_case_whose_answer_was_lost_comes_again_rather_than_never() => OnRigAsync(async (rig, slack) =>
    {
        rig.Fake.Fail("chat.postMessage", ConnectorFault.Cut(takes: true));

        var summary = await DeliveredAsync(slack);
        await slack.Desk.Work.AcknowledgeAsync(new("web:ada", "Ada Okafor"), summary.Id, Cancel);
        await slack.Desk.BringAllAsync();

        Assert.Equal(2, rig.Fake.Messages(FakeSlack.LegalChannel).Count);
        Assert.Single(rig.Fake.Messages(FakeSlack.LegalChannel), message => message.GetRawText().Contains("Ada Okafor", StringComparison.Ordinal));
    });

    [Fact]
    public Task A_message_that_somebody_deleted_is_let_be_on_a_change_and_sent_again_when_the_reporter_writes() => OnRigAsync(async (rig, slack) =>
    {
        var opened = await slack.Desk.OpenCase.HandleAsync(slack.Desk.Ticket(), A.AnonymousReport(), Cancel);
        await slack.Desk.BringAllAsync();
        var ts = Assert.Single(rig.Fake.Messages(FakeSlack.LegalChannel)).GetProperty("ts").GetString()!;
        await rig.Client.DeleteAsync(rig.Workspace, new(FakeSlack.LegalChannel, ts), Cancel);
        var summary = Assert.Single(await slack.Desk.Read.ListAsync(slack.Desk.Handler, Cancel));
        await slack.Desk.Work.AcknowledgeAsync(slack.Desk.Handler, summary.Id, Cancel);
        await slack.Desk.BringAllAsync();
        Assert.Empty(rig.Fake.Messages(FakeSlack.LegalChannel));

        var view = await slack.Desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), Cancel);
        await slack.Desk.Mailbox.WriteAsync(view!.Pass, slack.Desk.Ticket(), "It was the list of March.", Cancel);
        await slack.Desk.BringAllAsync();

        Assert.Equal(["A case for Legal", "A reporter has written"], rig.Fake.Messages(FakeSlack.LegalChannel).Select(message => message.GetProperty("text").GetString()));
    });

    [Fact]
    public Task What_goes_over_the_wire_is_a_message_then_its_change_then_a_word_in_its_thread() => OnRigAsync(async (rig, slack) =>
    {
        var opened = await slack.Desk.OpenCase.HandleAsync(slack.Desk.Ticket(), A.AnonymousReport(), Cancel);
        await slack.Desk.BringAllAsync();
        await slack.Desk.Work.AcknowledgeAsync(slack.Desk.Handler, Assert.Single(await slack.Desk.Read.ListAsync(slack.Desk.Handler, Cancel)).Id, Cancel);
        await slack.Desk.BringAllAsync();
        var view = await slack.Desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), Cancel);
        await slack.Desk.Mailbox.WriteAsync(view!.Pass, slack.Desk.Ticket(), "It was the list of March.", Cancel);
        await slack.Desk.BringAllAsync();

        var written = rig.Fake.Calls.Where(call => call.Method.StartsWith("chat.", StringComparison.Ordinal)).ToList();
        Assert.Equal(["chat.postMessage", "chat.update", "chat.update", "chat.postMessage"], written.Select(call => call.Method));
        var ts = written[1].Arguments.GetProperty("ts").GetString();
        Assert.Equal((FakeSlack.LegalChannel, ts), (written[3].Arguments.GetProperty("channel").GetString(), written[3].Arguments.GetProperty("thread_ts").GetString()));
        Assert.True(written[3].Arguments.GetProperty("reply_broadcast").GetBoolean());
        Assert.False(written[0].Arguments.TryGetProperty("reply_broadcast", out _));
        Assert.All(written, call => Assert.DoesNotContain("price list", call.Body, StringComparison.OrdinalIgnoreCase));
        Assert.All(written, call => Assert.DoesNotContain("list of March", call.Body, StringComparison.OrdinalIgnoreCase));
    });

    [Fact]
    public Task The_buttons_of_a_notice_hold_all_that_they_need_for_as_long_as_it_stands() => OnRigAsync(async (rig, slack) =>
    {
        var summary = await DeliveredAsync(slack);

        var buttons = Assert.Single(rig.Fake.Messages(FakeSlack.LegalChannel)).GetProperty("blocks").EnumerateArray()
            .Where(block => block.GetProperty("type").GetString() == "actions")
            .SelectMany(block => block.GetProperty("elements").EnumerateArray())
            .ToList();

        Assert.NotEmpty(buttons);
        Assert.All(buttons, button => Assert.Contains(summary.Number.Text, button.GetProperty("value").GetString(), StringComparison.Ordinal));
    });

    [Fact]
    public Task A_handler_who_was_deactivated_holds_nobody_up() => OnRigAsync(SlackPlace.HandlersWord, async (rig, slack) =>
    {
        rig.Fake.AddPerson(new SlackPerson(SlackDesk.Omar, "Omar Haddad"));
        rig.Fake.AddPerson(new SlackPerson(SlackDesk.Lena, "Lena Vogt"));
        rig.Fake.Fail(call => call.Method == "conversations.open" && call.Body.Contains(SlackDesk.Lena, StringComparison.Ordinal), SlackFault.Code("user_disabled"));
        await slack.Desk.OpenCase.HandleAsync(slack.Desk.Ticket(), A.AnonymousReport(), Cancel);

        await slack.Desk.BringAllAsync();

        var post = Assert.Single(rig.Fake.Calls, call => call.Method == "chat.postMessage");
        Assert.StartsWith("D", post.Arguments.GetProperty("channel").GetString(), StringComparison.Ordinal);
    });

    private static async Task<CaseSummary> DeliveredAsync(SlackDesk slack)
    {
        await slack.Desk.OpenCase.HandleAsync(slack.Desk.Ticket(), A.AnonymousReport(), Cancel);
        await slack.Desk.BringAllAsync();

        return Assert.Single(await slack.Desk.Read.ListAsync(slack.Desk.Handler, Cancel));
    }

    private static Task OnRigAsync(Func<SlackRig, SlackDesk, Task> test) => OnRigAsync($"https://app.slack.com/client/{FakeSlack.Team}/{FakeSlack.LegalChannel}", test);

    private static async Task OnRigAsync(string url, Func<SlackRig, SlackDesk, Task> test)
    {
        await using var rig = await SlackRig.StartAsync();
        await using var database = await TestDatabase.SqliteAsync();
        using var slack = new SlackDesk(database, url, rig.Client);
        await test(rig, slack);
    }
}
