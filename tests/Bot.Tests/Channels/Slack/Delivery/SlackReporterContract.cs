using PolicyBot.Cases;
using PolicyBot.Channels.Slack.Delivery;
using PolicyBot.Channels.Slack.People;
using PolicyBot.Outbox;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;
using static PolicyBot.Tests.TestKit.SlackAtHand;

namespace PolicyBot.Tests.Channels.Slack.Delivery;

/// <summary>A named reporter hears in their own chat in Slack that Legal did something; of an anonymous one there is nobody to tell.</summary>
public abstract class SlackReporterContract(PostgresServer? server, ITestOutputHelper output) : DatabaseContract(server, output)
{
    private static readonly string Ines = ChatWith(SlackDesk.Ines);

    [Fact]
    public Task A_named_reporter_hears_of_each_thing_that_Legal_does_and_not_what_it_is() => OnDeskAsync(async slack =>
    {
        var summary = await FiledAsync(slack);

        await slack.Desk.Work.AcknowledgeAsync(slack.Desk.Handler, summary.Id, Cancel);
        await slack.BringAsync();
        await slack.Desk.Work.ReplyAsync(slack.Desk.Handler, summary.Id, slack.Desk.Ticket(), "Which mailbox was it?", asksReporter: true, Cancel);
        await slack.BringAsync();
        await slack.Desk.CloseAsync(slack.Desk.Handler, summary.Id, slack.Desk.Ticket(), Outcome.Substantiated, "General Counsel", "We called it back.", Cancel);
        await slack.BringAsync();

        var told = ToldTo(slack);
        Assert.Equal(3, told.Count);
        Assert.Single(told.Select(message => message.Body.Text).Distinct()); // what a locked screen shows is the same of each
        Assert.All(told, message =>
        {
            foreach (var secret in (string[])[summary.Number.Text, "Which mailbox", "called it back", "price list", "Substantiated", "Marchetti"])
                Assert.DoesNotContain(secret, message.Shown, StringComparison.OrdinalIgnoreCase);
        });
    });

    [Theory]
    [InlineData("user_disabled")]
    [InlineData("user_not_found")]
    [InlineData("channel_not_found")]
    public Task A_reporter_who_left_is_forgotten_and_holds_nothing_up(string code) => OnDeskAsync(async slack =>
    {
        var delivery = await PromisedAsync(slack);
        slack.Slack.Say(new Trouble(code));

        Assert.IsType<DeliveryResult.Delivered>(await slack.BringAsync(delivery));
        Assert.Null(await slack.People.FindNameAsync([SlackDesk.Team], SlackDesk.Ines, Cancel));

        slack.Slack.SayNothing();
        Assert.IsType<DeliveryResult.Delivered>(await slack.BringAsync(delivery)); // again after a crash: nobody is left to tell
        Assert.Empty(ToldTo(slack));
    });

    [Fact]
    public Task A_Slack_that_is_busy_or_refuses_keeps_the_word_in_the_outbox_and_the_person_known() => OnDeskAsync(async slack =>
    {
        var delivery = await PromisedAsync(slack);

        slack.Slack.Say(new Trouble("ratelimited", IsForNow: true, TimeSpan.FromSeconds(3)));
        Assert.Equal(new DeliveryResult.TryAgain(TimeSpan.FromSeconds(3)) { Reason = "ratelimited" }, await slack.BringAsync(delivery));
        slack.Slack.Say(new Trouble("missing_scope"));
        Assert.StartsWith("missing_scope: ", Assert.IsType<DeliveryResult.Refused>(await slack.BringAsync(delivery)).Reason, StringComparison.Ordinal);
        slack.IsInstalled = false;
        Assert.IsType<DeliveryResult.Refused>(await slack.BringAsync(delivery));

        Assert.NotNull(await slack.People.FindNameAsync([SlackDesk.Team], SlackDesk.Ines, Cancel));
    });

    [Fact]
    public Task An_anonymous_report_leads_to_no_delivery_to_a_person() => OnDeskAsync(async slack =>
    {
        var opened = await slack.Desk.OpenCase.HandleAsync(slack.Desk.Ticket(), A.AnonymousReport(), Cancel);
        await slack.BringAsync();
        var summary = (await slack.Desk.Read.FindAsync(slack.Desk.Handler, opened.Number, Cancel))!;
        await slack.Desk.Work.AcknowledgeAsync(slack.Desk.Handler, summary.Id, Cancel);

        Assert.All(await slack.Desk.PendingAsync(), delivery => Assert.Equal("counsel", delivery.Destination));
    });

    private static async Task<CaseSummary> FiledAsync(SlackDesk slack)
    {
        var report = A.NamedReport();
        var reach = await slack.People.KeepAsync([SlackDesk.Team], new KeptPerson(SlackDesk.Team, null, SlackDesk.Ines), CancellationToken.None);
        var opened = await slack.Desk.OpenCase.HandleAsync(slack.Desk.Ticket(), report with { Reporter = report.Reporter with { Reach = reach } }, CancellationToken.None);
        await slack.BringAsync();

        return (await slack.Desk.Read.FindAsync(slack.Desk.Handler, opened.Number, CancellationToken.None))!;
    }

    private static async Task<PolicyBot.Outbox.Delivery> PromisedAsync(SlackDesk slack)
    {
        var summary = await FiledAsync(slack);
        await slack.Desk.Work.AcknowledgeAsync(slack.Desk.Handler, summary.Id, CancellationToken.None);

        return (await slack.Desk.PendingAsync()).Single(promised => promised.Destination == SlackReporters.Destination.Name);
    }

    private static List<Message> ToldTo(SlackDesk slack) => [.. slack.Slack.Messages.Where(message => message.Channel == Ines)];

    private Task OnDeskAsync(Func<SlackDesk, Task> test) => OnAsync(async database =>
    {
        using var slack = new SlackDesk(database);
        await test(slack);
    });
}
