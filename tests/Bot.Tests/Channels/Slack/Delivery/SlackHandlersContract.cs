using PolicyBot.Cases.Handling;
using PolicyBot.Channels.Slack.Delivery;
using PolicyBot.Outbox;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;
using static PolicyBot.Tests.TestKit.SlackAtHand;

namespace PolicyBot.Tests.Channels.Slack.Delivery;

/// <summary>Each handler hears of a case in their own chat in Slack, once, whatever becomes of the others.</summary>
public abstract class SlackHandlersContract(PostgresServer? server, ITestOutputHelper output) : DatabaseContract(server, output)
{
    private static readonly string First = ChatWith(SlackDesk.Omar);
    private static readonly string Second = ChatWith(SlackDesk.Lena);

    [Fact]
    public Task Each_handler_is_told_in_a_chat_that_is_opened_for_it_and_sees_who_took_the_case() => OnDeskAsync(async slack =>
    {
        await OpenAsync(slack);
        Assert.IsType<DeliveryResult.Delivered>(Assert.Single(await slack.BringAsync()));
        Assert.Equal([Second, First], ToldTo(slack));

        var summary = Assert.Single(await slack.Desk.Read.ListAsync(slack.Desk.Handler, Cancel));
        await slack.Desk.Work.AcknowledgeAsync(new("web:ada", "Ada Okafor"), summary.Id, Cancel);
        await slack.BringAsync();

        Assert.Equal(2, slack.Slack.Messages.Count);
        Assert.All(slack.Slack.Messages, message => Assert.Contains("by Ada Okafor", message.Shown, StringComparison.Ordinal));
        Assert.Equal(2, slack.Slack.Calls.Count(call => call.StartsWith("open", StringComparison.Ordinal)));
    });

    [Fact]
    public Task A_handler_who_is_kept_out_hears_nothing_and_what_stands_in_their_chat_is_taken_away() => OnDeskAsync(async slack =>
    {
        await OpenAsync(slack);
        await slack.BringAsync();
        Assert.Equal([Second, First], ToldTo(slack));
        var summary = Assert.Single(await slack.Desk.Read.ListAsync(slack.Desk.Handler, Cancel));

        var result = await slack.Desk.Get<PolicyBot.Cases.Conflicts.BarFromCase>().AddAsync(slack.Desk.Handler, summary.Id, "handler-1", Cancel);
        await slack.BringAsync();

        Assert.IsType<WorkResult.Done>(result);
        Assert.Single(ToldTo(slack));
    });

    [Theory]
    [InlineData("user_disabled")]
    [InlineData("user_not_found")]
    public Task A_handler_who_was_deactivated_holds_nobody_up(string code) => OnDeskAsync(async slack =>
    {
        slack.Slack.At[SlackDesk.Lena] = new Trouble(code);
        await OpenAsync(slack);

        Assert.IsType<DeliveryResult.Delivered>(Assert.Single(await slack.BringAsync()));

        Assert.Equal([First], ToldTo(slack));
    });

    [Fact]
    public Task When_nobody_of_them_is_there_any_more_the_destination_says_so() => OnDeskAsync(async slack =>
    {
        slack.Slack.Say(new Trouble("user_disabled"));
        await OpenAsync(slack);

        Assert.Equal(new DeliveryResult.Refused("user_disabled"), Assert.Single(await slack.BringAsync()));
    });

    [Fact]
    public Task A_handler_whose_chat_is_gone_is_told_in_another_when_the_reporter_writes() => OnDeskAsync(async slack =>
    {
        var opened = await OpenAsync(slack);
        await slack.BringAsync();
        slack.Slack.Before = (call, at) => Task.FromResult<Trouble?>(call == "update" && at == Second ? new Trouble("channel_not_found") : null);

        await WriteAsync(slack, opened, "It was the list of March.");
        Assert.IsType<DeliveryResult.Delivered>(Assert.Single(await slack.BringAsync()));

        Assert.Equal(2, slack.Slack.Messages.Count(message => message.Channel == Second && message.Body.Text == "A case for Legal"));
        Assert.Equal(2, slack.Slack.Messages.Count(message => message.Body.Text == "A reporter has written"));
    });

    [Fact]
    public Task A_handler_who_cannot_be_reached_now_is_tried_again_without_doubling_the_others() => OnDeskAsync(async slack =>
    {
        var opened = await OpenAsync(slack);
        slack.Slack.At[SlackDesk.Lena] = new Trouble("service_unavailable", IsForNow: true, TimeSpan.FromSeconds(3));
        Assert.Equal(new DeliveryResult.TryAgain(TimeSpan.FromSeconds(3)) { Reason = "service_unavailable" }, Assert.Single(await slack.BringAsync()));
        Assert.Equal([First], ToldTo(slack));

        slack.Slack.At.Clear();
        Assert.IsType<DeliveryResult.Delivered>(Assert.Single(await slack.BringAsync()));
        Assert.Equal([Second, First], ToldTo(slack));

        await WriteAsync(slack, opened, "It was the list of March.");
        slack.Slack.Before = (call, at) => Task.FromResult<Trouble?>(call == "post" && at == Second ? new Trouble("service_unavailable", IsForNow: true) : null);
        for (var time = 0; time < 3; time++)
            Assert.IsType<DeliveryResult.TryAgain>(Assert.Single(await slack.BringAsync()));

        slack.Slack.SayNothing();
        Assert.IsType<DeliveryResult.Delivered>(Assert.Single(await slack.BringAsync()));
        Assert.Equal([Second, Second, First, First], ToldTo(slack)); // one notice and one word each
    });

    private static Task<OpenedCase> OpenAsync(SlackDesk slack) => slack.Desk.OpenCase.HandleAsync(slack.Desk.Ticket(), A.AnonymousReport(), CancellationToken.None);

    private static async Task WriteAsync(SlackDesk slack, OpenedCase opened, string text)
    {
        var view = await slack.Desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), CancellationToken.None);
        await slack.Desk.Mailbox.WriteAsync(view!.Pass, slack.Desk.Ticket(), text, CancellationToken.None);
    }

    /// <summary>The chats in which messages stand, one entry a message.</summary>
    private static IEnumerable<string> ToldTo(SlackDesk slack) => slack.Slack.Messages.Select(message => message.Channel).Order(StringComparer.Ordinal);

    private Task OnDeskAsync(Func<SlackDesk, Task> test) => OnAsync(async database =>
    {
        using var slack = new SlackDesk(database, SlackPlace.HandlersWord);
        await test(slack);
    });
}
