using PolicyBot.Outbox;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;
using static PolicyBot.Tests.Channels.Slack.Delivery.SlackDeskDeeds;
using static PolicyBot.Tests.TestKit.SlackAtHand;

namespace PolicyBot.Tests.Channels.Slack.Delivery;

/// <summary>A case comes to Legal's channel in Slack once, and what stands there is how it stands now.</summary>
public abstract class SlackNoticeContract(PostgresServer? server, ITestOutputHelper output) : DatabaseContract(server, output)
{
    [Fact]
    public Task A_new_case_comes_as_a_message_that_tells_no_more_than_that_there_is_one() => OnDeskAsync(async slack =>
    {
        var opened = await OpenAsync(slack);

        Assert.IsType<DeliveryResult.Delivered>(Assert.Single(await slack.BringAsync()));

        var message = Assert.Single(slack.Slack.Messages);
        Assert.Equal((SlackDesk.Team, SlackDesk.Channel, null), (message.Team, message.Channel, message.ThreadTs));
        Assert.Equal("A case for Legal", message.Body.Text);
        Assert.Contains(opened.Number.Text, message.Shown, StringComparison.Ordinal);
        Assert.Contains("legal.acknowledge", message.Shown, StringComparison.Ordinal);
        Assert.NotNull(await slack.Desk.Read.FindAsync(slack.Desk.Handler, opened.Number, Cancel)); // the buttons lead to it
    });

    [Theory]
    [InlineData("https://acme.slack.com/archives/C0LEGAL")]
    [InlineData("C0LEGAL")]
    public Task A_place_that_names_no_workspace_is_in_the_only_one(string url) => OnDeskAsync(url, async slack =>
    {
        await OpenAsync(slack);

        Assert.IsType<DeliveryResult.Delivered>(Assert.Single(await slack.BringAsync()));

        Assert.Equal(SlackDesk.Channel, Assert.Single(slack.Slack.Messages).Channel);
    });

    [Fact]
    public Task The_same_delivery_again_changes_the_message_and_sends_no_other() => OnDeskAsync(async slack =>
    {
        await OpenAsync(slack);
        var delivery = Assert.Single(await slack.Desk.PendingAsync());

        await slack.BringAsync(delivery);
        await slack.BringAsync(delivery);

        Assert.Single(slack.Slack.Messages);
        Assert.Equal(["look C0LEGAL", "post C0LEGAL", "update C0LEGAL"], slack.Slack.Calls);
    });

    [Fact]
    public Task The_same_delivery_by_two_replicas_at_once_leaves_one_message_and_a_change_reaches_it() => OnDeskAsync(async slack =>
    {
        await OpenAsync(slack);
        var delivery = Assert.Single(await slack.Desk.PendingAsync());
        using var both = new Barrier(2);
        slack.Slack.Before = (call, _) =>
        {
            if (call == "post")
                both.SignalAndWait(TimeSpan.FromSeconds(30)); // neither is done before both have asked

            return Task.FromResult<Trouble?>(null);
        };

        await Task.WhenAll(Task.Run(() => slack.BringAsync(delivery)), Task.Run(() => slack.BringAsync(delivery)));

        Assert.Single(slack.Slack.Messages);
        await AcknowledgeAsync(slack);
        await slack.BringAsync();
        Assert.Contains("by Ada Okafor", Assert.Single(slack.Slack.Messages).Shown, StringComparison.Ordinal);
    });

    [Fact]
    public Task Whoever_acknowledges_wherever_is_named_on_the_message_for_everyone() => OnDeskAsync(async slack =>
    {
        await DeliveredAsync(slack);

        await AcknowledgeAsync(slack);
        Assert.IsType<DeliveryResult.Delivered>(Assert.Single(await slack.BringAsync()));

        Assert.Contains("by Ada Okafor, 2 March 2026", Assert.Single(slack.Slack.Messages).Shown, StringComparison.Ordinal);
    });

    [Fact]
    public Task That_the_reporter_wrote_is_said_in_the_thread_and_in_the_channel_without_a_word_of_it() => OnDeskAsync(async slack =>
    {
        var opened = await DeliveredAsync(slack);

        await WriteAsync(slack, opened, "It was the list of March.");
        await slack.BringAsync();

        var (notice, word) = (slack.Slack.Messages[0], slack.Slack.Messages[1]);
        Assert.Equal(2, slack.Slack.Messages.Count);
        Assert.Equal((notice.Channel, notice.Ts), (word.Channel, word.ThreadTs));
        Assert.True(word.Body.InChannelToo);
        Assert.Equal("A reporter has written", word.Body.Text);
        Assert.Contains(opened.Number.Text, word.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("list of March", word.Shown, StringComparison.OrdinalIgnoreCase);
    });

    [Fact]
    public Task That_the_reporter_wrote_is_said_again_when_the_answer_was_lost_rather_than_never() => OnDeskAsync(async slack =>
    {
        var opened = await DeliveredAsync(slack);
        await WriteAsync(slack, opened, "It was the list of March.");
        var delivery = Assert.Single(await slack.Desk.PendingAsync());
        slack.Slack.After = call => call == "post" ? new Trouble("no answer", IsForNow: true, MayHaveArrived: true) : null;
        Assert.IsType<DeliveryResult.TryAgain>(await slack.BringAsync(delivery));
        slack.Slack.After = _ => null;

        Assert.IsType<DeliveryResult.Delivered>(await slack.BringAsync(delivery));

        Assert.Equal(3, slack.Slack.Messages.Count); // the notice, and the word twice
    });

    [Fact]
    public Task A_thread_whose_first_message_is_gone_is_begun_anew() => OnDeskAsync(async slack =>
    {
        var opened = await DeliveredAsync(slack);
        slack.Slack.Clear();

        await WriteAsync(slack, opened, "It was the list of March.");
        Assert.IsType<DeliveryResult.Delivered>(Assert.Single(await slack.BringAsync()));

        Assert.Equal(["A case for Legal", "A reporter has written"], slack.Slack.Messages.Select(message => message.Body.Text));
        Assert.Equal(slack.Slack.Messages[0].Ts, slack.Slack.Messages[1].ThreadTs);
    });

    [Theory]
    [InlineData("message_not_found")]
    [InlineData("thread_not_found")]
    public Task A_thread_that_goes_while_the_word_is_on_its_way_is_begun_anew_at_the_next_attempt(string code) => OnDeskAsync(async slack =>
    {
        var opened = await DeliveredAsync(slack);
        slack.Slack.Before = (call, _) => Task.FromResult<Trouble?>(call == "post" ? new Trouble(code) : null);
        await WriteAsync(slack, opened, "It was the list of March.");
        Assert.IsType<DeliveryResult.TryAgain>(Assert.Single(await slack.BringAsync()));

        slack.Slack.SayNothing();
        Assert.IsType<DeliveryResult.Delivered>(Assert.Single(await slack.BringAsync()));

        Assert.Equal(slack.Slack.Messages[^2].Ts, slack.Slack.Messages[^1].ThreadTs);
    });

    [Fact]
    public Task A_change_of_a_message_that_was_taken_away_is_let_be() => OnDeskAsync(async slack =>
    {
        await DeliveredAsync(slack);
        slack.Slack.Clear();

        await AcknowledgeAsync(slack);

        Assert.IsType<DeliveryResult.Delivered>(Assert.Single(await slack.BringAsync()));
        Assert.Empty(slack.Slack.Messages);
    });

    [Theory]
    [InlineData("cant_update_message")]
    [InlineData("edit_window_closed")]
    public Task A_change_of_a_message_that_stands_but_cannot_be_changed_is_shown_in_another(string code) => OnDeskAsync(async slack =>
    {
        await DeliveredAsync(slack);
        slack.Slack.Before = (call, _) => Task.FromResult<Trouble?>(call == "update" && slack.Slack.Messages.Count == 1 ? new Trouble(code) : null);

        await AcknowledgeAsync(slack);
        Assert.IsType<DeliveryResult.Delivered>(Assert.Single(await slack.BringAsync()));

        Assert.Equal(2, slack.Slack.Messages.Count);
        Assert.Contains("by Ada Okafor", slack.Slack.Messages[1].Shown, StringComparison.Ordinal);
    });

    [Fact]
    public Task What_may_have_arrived_is_sent_again_and_the_last_one_follows() => OnDeskAsync(async slack =>
    {
        await OpenAsync(slack);
        slack.Slack.After = call => call == "post" ? new Trouble("no answer", IsForNow: true, MayHaveArrived: true) : null;
        Assert.IsType<DeliveryResult.TryAgain>(Assert.Single(await slack.BringAsync()));
        slack.Slack.After = _ => null;
        Assert.IsType<DeliveryResult.Delivered>(Assert.Single(await slack.BringAsync()));

        await AcknowledgeAsync(slack);
        await slack.BringAsync();

        Assert.Equal(2, slack.Slack.Messages.Count); // knowingly: Slack takes no key by which it would know the second
        Assert.Contains("by Ada Okafor", slack.Slack.Messages[1].Shown, StringComparison.Ordinal);
    });

    [Fact]
    public Task A_program_killed_between_the_message_and_its_record_sends_it_again_rather_than_never() => OnDeskAsync(async slack =>
    {
        await OpenAsync(slack);
        var delivery = Assert.Single(await slack.Desk.PendingAsync());
        slack.Slack.After = call => call == "post" ? throw new InvalidOperationException("killed") : null;
        await Assert.ThrowsAsync<InvalidOperationException>(() => slack.BringAsync(delivery));
        slack.Slack.After = _ => null;

        Assert.IsType<DeliveryResult.Delivered>(await slack.BringAsync(delivery));

        Assert.Equal(2, slack.Slack.Messages.Count);
        Assert.All(slack.Slack.Messages, message => Assert.Equal("A case for Legal", message.Body.Text));
    });

    [Theory]
    [InlineData("look")]
    [InlineData("post")]
    [InlineData("update")]
    public Task A_busy_Slack_is_asked_again_when_it_said(string step) => OnDeskAsync(async slack =>
    {
        await OpenAsync(slack);
        var delivery = Assert.Single(await slack.Desk.PendingAsync());
        if (step == "update")
            await slack.BringAsync(delivery);
        slack.Slack.Before = (call, _) => Task.FromResult(call == step ? new Trouble("ratelimited", IsForNow: true, TimeSpan.FromSeconds(7)) : null);

        Assert.Equal(new DeliveryResult.TryAgain(TimeSpan.FromSeconds(7)) { Reason = "ratelimited" }, await slack.BringAsync(delivery));

        slack.Slack.SayNothing();
        Assert.IsType<DeliveryResult.Delivered>(await slack.BringAsync(delivery));
        Assert.Single(slack.Slack.Messages);
    });

    [Theory]
    [InlineData("not_in_channel")]
    [InlineData("channel_not_found")]
    [InlineData("is_archived")]
    [InlineData("missing_scope")]
    [InlineData("restricted_action_read_only_channel")]
    [InlineData("token_revoked")]
    public Task What_Slack_refuses_is_kept_with_what_mends_it_until_it_is_mended(string code) => OnDeskAsync(async slack =>
    {
        await OpenAsync(slack);
        slack.Slack.Before = (call, _) => Task.FromResult<Trouble?>(call == "post" ? new Trouble(code) : null);

        var reason = Assert.IsType<DeliveryResult.Refused>(Assert.Single(await slack.BringAsync())).Reason;
        Assert.Matches($"^{code}: .{{20,}}$", reason);

        slack.Slack.SayNothing();
        Assert.IsType<DeliveryResult.Delivered>(Assert.Single(await slack.BringAsync()));
        Assert.Single(slack.Slack.Messages);
    });

    [Fact]
    public Task A_channel_that_is_archived_after_the_case_came_keeps_the_change_until_it_is_restored() => OnDeskAsync(async slack =>
    {
        await DeliveredAsync(slack);
        await AcknowledgeAsync(slack);
        slack.Slack.Say(new Trouble("is_inactive"));
        Assert.StartsWith("is_inactive: ", Assert.IsType<DeliveryResult.Refused>(Assert.Single(await slack.BringAsync())).Reason, StringComparison.Ordinal);

        slack.Slack.SayNothing();
        await slack.BringAsync();

        Assert.Contains("by Ada Okafor", Assert.Single(slack.Slack.Messages).Shown, StringComparison.Ordinal);
    });

    [Fact]
    public Task Where_the_bot_is_not_installed_or_nobody_knows_nothing_is_lost() => OnDeskAsync(async slack =>
    {
        await OpenAsync(slack);
        slack.IsInstalled = false;
        Assert.Contains("/slack/install", Assert.IsType<DeliveryResult.Refused>(Assert.Single(await slack.BringAsync())).Reason, StringComparison.Ordinal);
        slack.IsAway = true;
        Assert.IsType<DeliveryResult.TryAgain>(Assert.Single(await slack.BringAsync()));

        (slack.IsInstalled, slack.IsAway) = (true, false);
        Assert.IsType<DeliveryResult.Delivered>(Assert.Single(await slack.BringAsync()));

        Assert.Single(slack.Slack.Messages);
    });

    [Fact]
    public Task Neither_a_row_nor_a_message_holds_a_name_a_word_of_the_report_or_an_id_of_Slack() => OnDeskAsync(async slack =>
    {
        var opened = await slack.Desk.OpenCase.HandleAsync(slack.Desk.Ticket(), A.NamedReport(), Cancel);
        await slack.BringAsync();
        await WriteAsync(slack, opened, "The mailbox at example.net.");
        var dumped = await slack.Desk.DumpAsync();
        await slack.BringAsync();

        var all = string.Join('\n', [dumped, await slack.Desk.DumpAsync(), .. slack.Slack.Messages.Select(message => message.Shown)]);
        foreach (var secret in (string[])["price list", "key account", "Marchetti", "4410", "example.net", opened.Receipt.Reveal()])
            Assert.DoesNotContain(secret, all, StringComparison.OrdinalIgnoreCase);

        foreach (var id in (string[])[SlackDesk.Channel, SlackDesk.Team, "1772445600"])
            Assert.DoesNotContain(id, dumped, StringComparison.Ordinal);

        Assert.Contains("channel_notice.content", dumped, StringComparison.Ordinal);
    });

    private Task OnDeskAsync(Func<SlackDesk, Task> test) => OnDeskAsync(SlackDesk.ChannelLink, test);

    private Task OnDeskAsync(string url, Func<SlackDesk, Task> test) => OnAsync(async database =>
    {
        using var slack = new SlackDesk(database, url);
        await test(slack);
    });
}
