using PolicyBot.Channels.Notices;
using PolicyBot.Channels.Slack.Delivery;
using PolicyBot.Conversation.Dialogs.WorkACase;
using PolicyBot.Outbox;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;
using static PolicyBot.Tests.Channels.Slack.Delivery.SlackDeskDeeds;

namespace PolicyBot.Tests.Channels.Slack.Delivery;

/// <summary>A channel in which people of other companies read along hears of no case.</summary>
public abstract class SharedChannelContract(PostgresServer? server, ITestOutputHelper output) : DatabaseContract(server, output)
{
    [Fact]
    public Task A_channel_in_which_other_companies_read_along_is_told_of_no_case() => OnDeskAsync(async slack =>
    {
        await OpenAsync(slack);
        slack.Slack.SharedOutside.Add(SlackDesk.Channel);

        Assert.Contains("other companies", Assert.IsType<DeliveryResult.Refused>(Assert.Single(await slack.BringAsync())).Reason, StringComparison.Ordinal);

        Assert.Empty(slack.Slack.Messages);
    });

    [Fact]
    public Task A_channel_that_is_shared_after_the_case_came_hears_of_no_change_and_no_word_until_it_is_legals_own_again() => OnDeskAsync(async slack =>
    {
        var opened = await DeliveredAsync(slack);
        slack.Slack.SharedOutside.Add(SlackDesk.Channel);
        slack.Desk.Clock.Advance(TimeSpan.FromMinutes(1));
        var before = Assert.Single(slack.Slack.Messages).Shown;

        await AcknowledgeAsync(slack);
        await WriteAsync(slack, opened, "It was the list of March.");
        var results = await slack.BringAsync();
        Assert.NotEmpty(results);
        Assert.All(results, result => Assert.Contains("People of other companies read along in that channel.", Assert.IsType<DeliveryResult.Refused>(result).Reason, StringComparison.Ordinal));
        Assert.Equal(before, Assert.Single(slack.Slack.Messages).Shown);

        slack.Slack.SharedOutside.Clear();
        Assert.All(await slack.BringAsync(), result => Assert.IsType<DeliveryResult.Delivered>(result));
        Assert.Equal(["A case for Legal", "A reporter has written"], slack.Slack.Messages.Select(message => message.Body.Text));
        Assert.Contains("by Ada Okafor", slack.Slack.Messages[0].Shown, StringComparison.Ordinal);
    });

    [Fact]
    public Task In_a_channel_that_is_shared_no_word_is_said_and_what_stands_there_can_still_be_taken_away() => OnDeskAsync(async slack =>
    {
        var opened = await DeliveredAsync(slack);
        slack.Slack.SharedOutside.Add(SlackDesk.Channel);
        slack.Desk.Clock.Advance(TimeSpan.FromMinutes(1));
        var board = slack.Desk.Get<SlackBoards>().Of(slack.Desk.Get<IDestinations>().Find("counsel")!, SlackPlace.TryParse(SlackDesk.ChannelLink)!).Single().Board;
        var posted = new PostedNotice(SlackDesk.Channel, Assert.Single(slack.Slack.Messages).Ts);

        Assert.IsType<BoardAnswer.Refused>(await board.SayAsync(posted, ReporterWroteCard.Of(opened.Number), Cancel));
        Assert.Single(slack.Slack.Messages);

        Assert.IsType<BoardAnswer.Done>(await board.DeleteAsync(posted, Cancel));
        Assert.Empty(slack.Slack.Messages);
    });

    [Fact]
    public Task Whether_a_channel_is_shared_is_asked_before_each_case_and_once_a_minute_for_what_follows() => OnDeskAsync(async slack =>
    {
        var opened = await DeliveredAsync(slack);
        await AcknowledgeAsync(slack);
        await WriteAsync(slack, opened, "It was the list of March.");
        await slack.BringAsync();
        Assert.Single(slack.Slack.Calls, "look C0LEGAL");

        await OpenAsync(slack);
        await slack.BringAsync();

        Assert.Equal(2, slack.Slack.Calls.Count(call => call == "look C0LEGAL"));
    });

    private Task OnDeskAsync(Func<SlackDesk, Task> test) => OnAsync(async database =>
    {
        using var slack = new SlackDesk(database);
        await test(slack);
    });
}
