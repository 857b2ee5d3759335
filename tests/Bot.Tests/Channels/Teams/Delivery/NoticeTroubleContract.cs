using PolicyBot.Cases;
using PolicyBot.Cases.Handling;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Outbox;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;
using static PolicyBot.Tests.Channels.Teams.Delivery.TeamsDeskDeeds;

namespace PolicyBot.Tests.Channels.Teams.Delivery;

/// <summary>Messages that somebody took away, and answers of the connector that say little or nothing good.</summary>
public abstract class NoticeTroubleContract(PostgresServer? server, ITestOutputHelper output) : DatabaseContract(server, output)
{
    private static readonly ConnectorAnswer.Gone Gone = new("ConversationNotFound");

    [Fact]
    public Task What_the_reporter_wrote_is_told_even_when_the_message_was_taken_away() => OnDeskAsync(async teams =>
    {
        var (opened, _) = await DeliveredWithReceiptAsync(teams);
        teams.Teams.Clear();

        await WriteAsync(teams, opened, "It was the list of March.");
        await teams.BringAsync();

        Assert.Contains(opened.Number.Text, teams.Teams.Messages[0].Shown, StringComparison.Ordinal);
        Assert.Contains("has written", teams.Teams.Messages[1].Shown, StringComparison.Ordinal);
    });

    [Fact]
    public Task A_thread_that_is_gone_when_the_reporter_writes_is_begun_anew_at_the_next_attempt() => OnDeskAsync(async teams =>
    {
        var (opened, _) = await DeliveredWithReceiptAsync(teams);
        teams.Teams.Before = call => Task.FromResult<ConnectorAnswer?>(call == "send" ? Gone : null);
        await WriteAsync(teams, opened, "It was the list of March.");
        Assert.IsType<DeliveryResult.TryAgain>(Assert.Single(await teams.BringAsync()));

        teams.Teams.SayNothing();
        Assert.IsType<DeliveryResult.Delivered>(Assert.Single(await teams.BringAsync()));

        Assert.Equal(teams.Teams.Messages[^2].Conversation, teams.Teams.Messages[^1].Conversation);
        Assert.Equal(2, teams.Teams.Messages.Select(message => message.Conversation).Distinct().Count());
    });

    [Fact]
    public Task A_change_of_a_message_that_was_taken_away_is_let_be() => OnDeskAsync(async teams =>
    {
        var summary = await DeliveredAsync(teams);
        teams.Teams.Clear();

        await teams.Desk.Work.AcknowledgeAsync(teams.Desk.Handler, summary.Id, Cancel);

        Assert.IsType<DeliveryResult.Delivered>(Assert.Single(await teams.BringAsync()));
        Assert.Empty(teams.Teams.Messages);
    });

    [Fact]
    public Task A_new_case_whose_message_was_taken_away_before_it_was_recorded_is_told_of_again() => OnDeskAsync(async teams =>
    {
        await OpenAsync(teams);
        var delivery = Assert.Single(await teams.Desk.PendingAsync());
        await teams.BringAsync(delivery);
        teams.Teams.Clear();

        Assert.IsType<DeliveryResult.Delivered>(await teams.BringAsync(delivery));

        Assert.Equal(["create", "update", "create"], teams.Teams.Calls);
        await AssertOneMessageThatFollowsAsync(teams);
    });

    [Fact]
    public Task What_may_have_arrived_is_sent_again_and_the_last_one_follows() => OnDeskAsync(async teams =>
    {
        await OpenAsync(teams);
        teams.Teams.After = _ => new ConnectorAnswer.TryAgain("no answer", null, MayHaveArrived: true);
        Assert.IsType<DeliveryResult.TryAgain>(Assert.Single(await teams.BringAsync()));

        teams.Teams.After = _ => null;
        Assert.IsType<DeliveryResult.Delivered>(Assert.Single(await teams.BringAsync()));

        Assert.Equal(2, teams.Teams.Messages.Count); // knowingly: the connector takes no key by which it would know the second
    });

    [Fact]
    public Task A_connector_that_gives_no_id_of_a_thread_is_asked_once_and_never_changed() => OnDeskAsync(async teams =>
    {
        teams.Teams.GivesIds = false;
        var summary = await DeliveredAsync(teams);

        await teams.Desk.Work.AcknowledgeAsync(teams.Desk.Handler, summary.Id, Cancel);
        Assert.IsType<DeliveryResult.Delivered>(Assert.Single(await teams.BringAsync()));

        Assert.Equal(["create"], teams.Teams.Calls);
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Each_answer_of_the_connector_is_what_the_outbox_is_told(bool isThere) => OnDeskAsync(async teams =>
    {
        await OpenAsync(teams);
        var delivery = Assert.Single(await teams.Desk.PendingAsync());
        if (isThere)
            await teams.BringAsync(delivery);

        teams.Teams.Say(new ConnectorAnswer.TryAgain("HTTP 429", TimeSpan.FromSeconds(7), MayHaveArrived: false));
        Assert.Equal(new DeliveryResult.TryAgain(TimeSpan.FromSeconds(7)) { Reason = "HTTP 429" }, await teams.BringAsync(delivery));

        teams.Teams.Say(new ConnectorAnswer.Stop("BotNotInConversationRoster"));
        Assert.Equal(new DeliveryResult.Refused("BotNotInConversationRoster"), await teams.BringAsync(delivery));

        teams.Teams.Say(new ConnectorAnswer.Refused("MessageSizeTooBig"));
        Assert.Equal(new DeliveryResult.Refused("MessageSizeTooBig"), await teams.BringAsync(delivery));

        teams.Teams.Say(Gone);
        Assert.Equal(new DeliveryResult.Refused("ConversationNotFound"), await teams.BringAsync(delivery));
    });

    [Fact]
    public Task A_delivery_of_no_case_is_refused() => OnDeskAsync(async teams =>
    {
        var notice = CaseNotice.Of(new CaseSummary
        {
            Id = A.Ids().Untimed(),
            Number = CaseNumber.Draw(A.Ids()),
            Status = CaseStatus.Received,
            Category = PolicyBot.Reports.Category.Disclosure,
            Severity = PolicyBot.Reports.Severity.High,
            IsAnonymous = true,
            Opened = PolicyBot.Primitives.Stamp.ToTheDay(FakeClock.MondayMorning),
            Destinations = ["counsel"],
            Version = 1,
        });
        var delivery = new PolicyBot.Outbox.Delivery { Id = A.Ids().Untimed(), Destination = "counsel", Kind = CaseNews.Opened, Payload = notice.ToJson() };

        Assert.Equal(new DeliveryResult.Refused("no such case"), await teams.BringAsync(delivery));
        Assert.Empty(teams.Teams.Calls);
    });

    private Task OnDeskAsync(Func<TeamsDesk, Task> test) => OnAsync(async database =>
    {
        using var teams = new TeamsDesk(database);
        await test(teams);
    });
}
