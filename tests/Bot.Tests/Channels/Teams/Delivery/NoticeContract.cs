using System.Text.Json.Nodes;
using PolicyBot.Cases;
using PolicyBot.Cases.Handling;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Outbox;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;
using static PolicyBot.Tests.Channels.Teams.Delivery.TeamsDeskDeeds;

namespace PolicyBot.Tests.Channels.Teams.Delivery;

/// <summary>A case comes to Legal's channel once, and what stands there is how it stands now.</summary>
public abstract class NoticeContract(PostgresServer? server, ITestOutputHelper output) : DatabaseContract(server, output)
{
    [Fact]
    public Task A_new_case_begins_a_thread_in_the_channel() => OnDeskAsync(async teams =>
    {
        var opened = await OpenAsync(teams);

        Assert.IsType<DeliveryResult.Delivered>(Assert.Single(await teams.BringAsync()));

        var message = Assert.Single(teams.Teams.Messages);
        Assert.StartsWith($"{TeamsDesk.Channel};messageid=", message.Conversation, StringComparison.Ordinal);
        Assert.Equal("A case for Legal", message.Activity.Summary);
        Assert.Contains(opened.Number.Text, message.Shown, StringComparison.Ordinal);
        Assert.Contains("legal.acknowledge", message.Shown, StringComparison.Ordinal);
        var open = JsonNode.Parse(message.Shown)!["actions"]!.AsArray().Single(action => (string?)action!["title"] == "Open the case")!;
        Assert.Equal("task/fetch", (string?)open["data"]!["msteams"]?["type"]); // as Teams wants it of a button that opens a dialog
    });

    [Fact]
    public Task A_new_case_comes_as_a_message_to_a_group_chat() => OnDeskAsync(TeamsDesk.ChatLink, async teams =>
    {
        await OpenAsync(teams);
        await teams.BringAsync();

        Assert.Equal(TeamsDesk.GroupChat, Assert.Single(teams.Teams.Messages).Conversation);
        Assert.Equal(["send"], teams.Teams.Calls);
    });

    [Fact]
    public Task A_case_that_Teams_tells_of_can_be_worked() => OnDeskAsync(async teams =>
    {
        var opened = await OpenAsync(teams);
        Assert.Empty(await teams.Desk.Read.ListAsync(teams.Desk.Handler, Cancel));

        await teams.BringAsync();

        Assert.Equal(opened.Number, Assert.Single(await teams.Desk.Read.ListAsync(teams.Desk.Handler, Cancel)).Number);
        Assert.NotNull(await teams.Desk.Read.FindAsync(teams.Desk.Handler, opened.Number, Cancel));
    });

    [Fact]
    public Task The_same_delivery_again_changes_the_message_and_sends_no_other() => OnDeskAsync(async teams =>
    {
        await OpenAsync(teams);
        var delivery = Assert.Single(await teams.Desk.PendingAsync());

        await teams.BringAsync(delivery);
        await teams.BringAsync(delivery);

        Assert.Single(teams.Teams.Messages);
        Assert.Equal(["create", "update"], teams.Teams.Calls);
    });

    [Fact]
    public Task The_same_delivery_by_two_replicas_at_once_leaves_one_message() => OnDeskAsync(async teams =>
    {
        await OpenAsync(teams);
        var delivery = Assert.Single(await teams.Desk.PendingAsync());
        using var both = new Barrier(2);
        teams.Teams.Before = call =>
        {
            if (call == "create")
                both.SignalAndWait(TimeSpan.FromSeconds(30)); // neither is done before both have asked

            return Task.FromResult<ConnectorAnswer?>(null);
        };

        await Task.WhenAll(Task.Run(() => teams.BringAsync(delivery)), Task.Run(() => teams.BringAsync(delivery)));

        Assert.Equal(["create", "create", "delete"], teams.Teams.Calls);
        await AssertOneMessageThatFollowsAsync(teams);
    });

    [Fact]
    public Task Whoever_acknowledges_wherever_is_named_on_the_message_for_everyone() => OnDeskAsync(async teams =>
    {
        var summary = await DeliveredAsync(teams);

        await teams.Desk.Work.AcknowledgeAsync(new("web:ada", "Ada Okafor"), summary.Id, Cancel);
        Assert.Equal(CaseNews.Changed, Assert.Single(await teams.Desk.PendingAsync()).Kind);
        await teams.BringAsync();

        var message = Assert.Single(teams.Teams.Messages);
        Assert.Contains("by Ada Okafor, 2 March 2026", message.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Action.Execute\",\"verb\":\"legal.acknowledge", message.Shown, StringComparison.Ordinal);
        Assert.Equal(["create", "update"], teams.Teams.Calls);
    });

    [Fact]
    public Task A_first_answer_names_who_took_the_case_and_a_second_one_does_not_change_it() => OnDeskAsync(async teams =>
    {
        var summary = await DeliveredAsync(teams);

        await teams.Desk.Work.ReplyAsync(new("web:ada", "Ada Okafor"), summary.Id, teams.Desk.Ticket(), "Which list?", asksReporter: true, Cancel);
        await teams.Desk.Work.ReplyAsync(new("web:omar", "Omar Haddad"), summary.Id, teams.Desk.Ticket(), "And when?", asksReporter: true, Cancel);
        await teams.BringAsync();

        Assert.Contains("by Ada Okafor", Assert.Single(teams.Teams.Messages).Shown, StringComparison.Ordinal);
        Assert.Contains("Awaiting reporter", Assert.Single(teams.Teams.Messages).Shown, StringComparison.OrdinalIgnoreCase);
    });

    [Fact]
    public Task A_closed_case_offers_to_be_read_and_what_else_can_still_be_done() => OnDeskAsync(async teams =>
    {
        var summary = await DeliveredAsync(teams);

        await teams.Desk.CloseAsync(teams.Desk.Handler, summary.Id, teams.Desk.Ticket(), Outcome.Substantiated, "General Counsel", "Thank you.", Cancel);
        await teams.BringAsync();

        var card = JsonNode.Parse(Assert.Single(teams.Teams.Messages).Shown)!;
        Assert.Equal(["Open the case", "More"], card["actions"]!.AsArray().Select(action => (string)action!["title"]!));
    });

    [Fact]
    public Task A_message_of_the_reporter_is_told_in_the_thread_without_a_word_of_it() => OnDeskAsync(async teams =>
    {
        var (opened, _) = await DeliveredWithReceiptAsync(teams);

        await WriteAsync(teams, opened, "It was the list of March.");
        await teams.BringAsync();

        Assert.Equal(2, teams.Teams.Messages.Count);
        var (notice, word) = (teams.Teams.Messages[0], teams.Teams.Messages[1]);
        Assert.Equal(notice.Conversation, word.Conversation);
        Assert.Equal(notice.Id, word.Activity.ReplyToId);
        Assert.Contains(opened.Number.Text, word.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("list of March", word.Shown, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("task/fetch", (string?)JsonNode.Parse(word.Shown)!["actions"]![0]!["data"]!["msteams"]!["type"]); // the case is read in a dialog
    });

    [Fact]
    public Task What_a_locked_screen_shows_of_a_reporter_who_wrote_is_the_same_for_every_case() => OnDeskAsync(async teams =>
    {
        var previews = new List<string?>();
        foreach (var text in (string[])["It was the list of March.", "Another thing."])
        {
            var (opened, _) = await DeliveredWithReceiptAsync(teams);
            await WriteAsync(teams, opened, text);
            await teams.BringAsync();

            var word = teams.Teams.Messages[^1].Activity;
            Assert.Null(word.Text);
            previews.AddRange([word.Summary, (string?)JsonNode.Parse(Assert.Single(word.Cards).ToJson())!["body"]![0]!["text"], (string?)JsonNode.Parse(word.Cards[0].ToJson())!["fallbackText"]]);
        }

        Assert.Equal("A reporter has written", Assert.Single(previews.Distinct()));
    });

    [Fact]
    public Task A_change_before_the_case_was_told_of_waits_for_nothing_and_the_message_shows_it() => OnDeskAsync(async teams =>
    {
        var opened = await OpenAsync(teams);
        teams.Teams.Say(new ConnectorAnswer.TryAgain("HTTP 503", null, MayHaveArrived: false));
        Assert.IsType<DeliveryResult.TryAgain>(Assert.Single(await teams.BringAsync()));
        var summary = (await teams.Desk.Read.FindAsync(teams.Desk.Handler, opened.Number, Cancel))!;
        await teams.Desk.Work.AcknowledgeAsync(new("web:ada", "Ada Okafor"), summary.Id, Cancel);

        var changed = (await teams.Desk.PendingAsync()).Single(delivery => delivery.Kind == CaseNews.Changed);
        Assert.IsType<DeliveryResult.Delivered>(await teams.BringAsync(changed));
        teams.Teams.SayNothing();
        await teams.BringAsync();

        Assert.Contains("by Ada Okafor", Assert.Single(teams.Teams.Messages).Shown, StringComparison.Ordinal);
    });

    [Fact]
    public Task A_change_while_the_message_is_being_sent_is_on_it_afterwards() => OnDeskAsync(async teams =>
    {
        var opened = await OpenAsync(teams);
        var delivery = Assert.Single(await teams.Desk.PendingAsync());
        teams.Teams.Before = async call =>
        {
            if (call == "create")
                await teams.Desk.Work.AcknowledgeAsync(new("web:ada", "Ada Okafor"), (await teams.Desk.Read.FindAsync(teams.Desk.Handler, opened.Number, Cancel))!.Id, Cancel);

            return null;
        };

        await teams.BringAsync(delivery);

        Assert.Contains("by Ada Okafor", Assert.Single(teams.Teams.Messages).Shown, StringComparison.Ordinal);
    });

    [Fact]
    public Task Of_two_changes_at_once_the_last_is_what_stands_there_whichever_request_is_late() => OnDeskAsync(async teams =>
    {
        var summary = await DeliveredAsync(teams);
        await teams.Desk.Work.AcknowledgeAsync(new("web:ada", "Ada Okafor"), summary.Id, Cancel);
        var first = Assert.Single(await teams.Desk.PendingAsync());
        var isFirst = true;
        teams.Teams.Before = async call =>
        {
            if (!isFirst)
                return null;

            // While the first request is on its way, the case is closed, and that is shown before.
            isFirst = false;
            await teams.Desk.CloseAsync(teams.Desk.Handler, summary.Id, teams.Desk.Ticket(), Outcome.Answered, "General Counsel", "Done.", Cancel);
            await teams.BringAsync((await teams.Desk.PendingAsync()).Single(delivery => delivery.Id != first.Id));

            return null;
        };

        await teams.BringAsync(first);

        Assert.Contains("Closed", Assert.Single(teams.Teams.Messages).Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("legal.close", Assert.Single(teams.Teams.Messages).Shown, StringComparison.Ordinal);
    });

    [Fact]
    public Task The_message_refreshes_itself_for_the_handlers_whom_the_bot_knows() => OnDeskAsync(async teams =>
    {
        await teams.People.KeepAsync(ATeamsPerson.Omar(), Cancel);
        await teams.People.KeepAsync(ATeamsPerson.Ines(), Cancel);
        await OpenAsync(teams);
        await teams.BringAsync();

        var refresh = JsonNode.Parse(Assert.Single(teams.Teams.Messages).Shown)!["refresh"]!;
        Assert.Equal([ATeamsPerson.Omar().UserId], refresh["userIds"]!.AsArray().Select(id => (string)id!));
        Assert.Equal("legal.notice", (string)refresh["action"]!["verb"]!);
    });

    [Fact]
    public Task Neither_a_payload_nor_a_row_nor_a_message_holds_a_name_a_word_of_the_report_or_an_id_of_Teams() => OnDeskAsync(async teams =>
    {
        var opened = await teams.Desk.OpenCase.HandleAsync(teams.Desk.Ticket(), A.NamedReport(), Cancel);
        var promised = await teams.Desk.PendingAsync();
        await teams.BringAsync();
        var summary = (await teams.Desk.Read.FindAsync(teams.Desk.Handler, opened.Number, Cancel))!;
        await teams.Desk.Work.ReplyAsync(new("web:ada", "Ada Okafor"), summary.Id, teams.Desk.Ticket(), "Which mailbox was it?", asksReporter: true, Cancel);
        await WriteAsync(teams, opened, "The mailbox at example.net.");
        promised = [.. promised, .. await teams.Desk.PendingAsync()];
        var dumped = await teams.Desk.DumpAsync();
        await teams.BringAsync();

        var all = string.Join('\n', [dumped, await teams.Desk.DumpAsync(), .. promised.Select(delivery => delivery.Payload), .. teams.Teams.Messages.Select(message => message.Shown)]);
        foreach (var secret in (string[])["price list", "key account", "Marchetti", "4410", "Which mailbox", "example.net", opened.Receipt.Reveal()])
            Assert.DoesNotContain(secret, all, StringComparison.OrdinalIgnoreCase);

        Assert.DoesNotContain("Okafor", dumped, StringComparison.OrdinalIgnoreCase); // a handler's name stands on the card alone
        Assert.DoesNotContain("thread.tacv2", dumped, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("channel_notice.content", dumped, StringComparison.Ordinal);
    });

    [Fact]
    public Task The_message_of_an_anonymous_case_knows_days_but_no_time_of_day() => OnDeskAsync(async teams =>
    {
        var (opened, summary) = await DeliveredWithReceiptAsync(teams);
        await teams.Desk.Work.AcknowledgeAsync(teams.Desk.Handler, summary.Id, Cancel);
        await WriteAsync(teams, opened, "One thing more.");
        var promised = await teams.Desk.PendingAsync();
        await teams.BringAsync();

        Assert.All(promised, delivery => Assert.DoesNotMatch(@"\d\d:\d\d", delivery.Payload));
        Assert.All(teams.Teams.Messages, message => Assert.DoesNotMatch(@"\d\d:\d\d", message.Shown));
    });

    private Task OnDeskAsync(Func<TeamsDesk, Task> test) => OnDeskAsync(TeamsDesk.ChannelLink, test);

    private Task OnDeskAsync(string url, Func<TeamsDesk, Task> test) => OnAsync(async database =>
    {
        using var teams = new TeamsDesk(database, url);
        await test(teams);
    });
}
