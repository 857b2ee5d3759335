using PolicyBot.Cases.Handling;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Channels.Teams.Delivery;
using PolicyBot.Channels.Teams.People;
using PolicyBot.Outbox;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Teams.Delivery;

/// <summary>Each handler hears of a case in their own chat, once, whatever becomes of the others.</summary>
public abstract class HandlersContract(PostgresServer? server, ITestOutputHelper output) : DatabaseContract(server, output)
{
    private const string First = "a:1omar-chat";
    private const string Second = "a:2omar-chat";

    private static readonly ConversationReference AtAnotherDesk = ATeamsPerson.Omar() with
    {
        UserId = "29:omar-at-another-desk",
        Address = ATeamsPerson.Omar().Address with { ConversationId = Second },
    };

    private static readonly ConversationReference InAGroup = ATeamsPerson.Omar() with
    {
        Address = ATeamsPerson.Omar().Address with { ConversationId = "19:everybody@thread.v2" },
        IsGroup = true,
    };

    [Fact]
    public Task Each_handler_who_has_opened_a_chat_is_told_there_and_sees_who_took_it() => OnDeskAsync(async teams =>
    {
        await OpenAsync(teams);
        Assert.IsType<DeliveryResult.Refused>(Assert.Single(await teams.BringAsync())); // shown on the health page until somebody says hello

        await teams.People.KeepAsync(ATeamsPerson.Omar(), Cancel);
        await teams.People.KeepAsync(ATeamsPerson.Ines(), Cancel); // no handler
        await teams.People.KeepAsync(ATeamsPerson.Omar() with { TenantId = "99999999-2222-4333-8444-555555555555", Address = ATeamsPerson.Omar().Address with { ConversationId = "a:other-tenant" } }, Cancel);
        await teams.BringAsync();
        Assert.Equal([First, "a:other-tenant"], ToldTo(teams));

        var summary = Assert.Single(await teams.Desk.Read.ListAsync(teams.Desk.Handler, Cancel));
        await teams.Desk.Work.AcknowledgeAsync(new("web:ada", "Ada Okafor"), summary.Id, Cancel);
        await teams.BringAsync();
        Assert.All(teams.Teams.Messages, message => Assert.Contains("by Ada Okafor", message.Shown, StringComparison.Ordinal));
        Assert.Equal(2, teams.Teams.Messages.Count);
    });

    [Fact]
    public Task A_handler_who_files_from_a_group_is_told_of_cases_in_their_own_chat_as_before() => OnDeskAsync(async teams =>
    {
        await teams.People.KeepAsync(ATeamsPerson.Omar(), Cancel);
        await teams.People.KeepAsync(InAGroup, Cancel);
        await OpenAsync(teams);

        await teams.BringAsync();

        Assert.Equal([First], ToldTo(teams));
    });

    [Fact]
    public Task A_group_from_which_a_handler_filed_never_hears_of_a_case() => OnDeskAsync(async teams =>
    {
        await teams.People.KeepAsync(InAGroup, Cancel);
        await OpenAsync(teams);

        Assert.Equal(new DeliveryResult.Refused("no handler has opened a chat with the bot yet"), Assert.Single(await teams.BringAsync()));

        Assert.Empty(teams.Teams.Calls);
    });

    [Fact]
    public Task A_handler_who_cannot_be_reached_now_is_tried_again_without_doubling_the_others() => OnDeskAsync(async teams =>
    {
        await BothAsync(teams);
        await OpenAsync(teams);
        teams.Teams.In[Second] = new ConnectorAnswer.TryAgain("HTTP 503", TimeSpan.FromSeconds(3), MayHaveArrived: false);
        Assert.Equal(new DeliveryResult.TryAgain(TimeSpan.FromSeconds(3)) { Reason = "HTTP 503" }, Assert.Single(await teams.BringAsync()));
        Assert.Equal([First], ToldTo(teams));

        teams.Teams.In.Clear();
        Assert.IsType<DeliveryResult.Delivered>(Assert.Single(await teams.BringAsync()));

        Assert.Equal([First, Second], ToldTo(teams));
    });

    [Theory]
    [InlineData(First, Second)]
    [InlineData(Second, First)]
    public Task A_handler_whose_connector_hangs_keeps_nobody_else_from_being_told(string silent, string other) => OnDeskAsync(async teams =>
    {
        await BothAsync(teams);
        await OpenAsync(teams);
        var delivery = Assert.Single(await teams.Desk.PendingAsync());
        var asked = teams.Teams.FallSilentIn(silent);
        var told = new TaskCompletionSource();
        teams.Teams.After = _ =>
        {
            told.TrySetResult();
            return null;
        };

        var attempt = Task.Run(() => teams.BringAsync(delivery));
        await Task.WhenAll(asked, told.Task).WaitAsync(TimeSpan.FromSeconds(20));
        teams.Desk.Clock.Advance(new OutboxOptions().AttemptFor - TimeSpan.FromSeconds(1)); // the attempt's own end comes later
        Assert.Equal("no answer in time", Assert.IsType<DeliveryResult.TryAgain>(await attempt.WaitAsync(TimeSpan.FromSeconds(20))).Reason);
        Assert.Equal([other], ToldTo(teams));

        teams.Teams.SpeakAgainIn(silent);
        Assert.IsType<DeliveryResult.Delivered>(await teams.BringAsync(delivery));

        Assert.Equal([First, Second], ToldTo(teams));
    });

    [Fact]
    public Task A_handler_whose_message_is_refused_keeps_the_case_in_the_outbox_until_they_are_told() => OnDeskAsync(async teams =>
    {
        await BothAsync(teams);
        await OpenAsync(teams);
        teams.Teams.In[Second] = new ConnectorAnswer.Refused("HTTP 500");

        Assert.Equal(new DeliveryResult.Refused("HTTP 500"), Assert.Single(await teams.BringAsync()));
        Assert.Equal([First], ToldTo(teams));

        teams.Teams.In.Clear();
        Assert.IsType<DeliveryResult.Delivered>(Assert.Single(await teams.BringAsync()));

        Assert.Equal([First, Second], ToldTo(teams));
    });

    [Fact]
    public Task A_handler_who_took_the_bot_away_or_blocked_it_holds_nobody_up() => OnDeskAsync(async teams =>
    {
        await BothAsync(teams);
        foreach (var answer in (ConnectorAnswer[])[new ConnectorAnswer.Stop("ConversationBlockedByUser"), new ConnectorAnswer.Gone("ConversationNotFound")])
        {
            teams.Teams.Clear();
            await OpenAsync(teams);
            teams.Teams.In[Second] = answer;

            Assert.IsType<DeliveryResult.Delivered>(Assert.Single(await teams.BringAsync()));

            Assert.Equal([First], ToldTo(teams));
        }
    });

    [Fact]
    public Task When_every_handler_has_left_the_destination_says_so() => OnDeskAsync(async teams =>
    {
        await BothAsync(teams);
        await OpenAsync(teams);
        teams.Teams.Say(new ConnectorAnswer.Stop("ConversationBlockedByUser"));

        Assert.Equal(new DeliveryResult.Refused("ConversationBlockedByUser"), Assert.Single(await teams.BringAsync()));
    });

    [Fact]
    public Task That_the_reporter_wrote_is_said_once_to_each_however_often_another_is_refused() => OnDeskAsync(async teams =>
    {
        await BothAsync(teams);
        var opened = await OpenAsync(teams);
        await teams.BringAsync();
        var rows = await CountAsync(teams);
        await WriteAsync(teams, opened, "It was the list of March.");
        teams.Teams.In[Second] = new ConnectorAnswer.Refused("HTTP 500");

        for (var time = 0; time < 3; time++)
            Assert.Equal(new DeliveryResult.Refused("HTTP 500"), Assert.Single(await teams.BringAsync()));
        Assert.Equal([First, First, Second], ToldTo(teams));

        teams.Teams.In.Clear();
        Assert.IsType<DeliveryResult.Delivered>(Assert.Single(await teams.BringAsync()));
        Assert.Equal([First, First, Second, Second], ToldTo(teams));
        Assert.Equal(rows + 2, await CountAsync(teams)); // one word in each chat, so that it can be taken away; who had been told already is remembered for no longer than needed

        await WriteAsync(teams, opened, "And the one of April.");
        await teams.BringAsync();
        Assert.Equal([First, First, First, Second, Second, Second], ToldTo(teams));
    });

    [Fact]
    public Task A_handler_whom_the_report_names_is_told_nothing() => OnDeskAsync(async teams =>
    {
        await BothAsync(teams);
        await teams.Desk.OpenCase.HandleAsync(teams.Desk.Ticket(), A.AnonymousReport() with { Content = A.Content() with { WhoIsInvolved = "Handler 1" } }, Cancel);

        Assert.IsType<DeliveryResult.Delivered>(Assert.Single(await teams.BringAsync()));

        Assert.Empty(teams.Teams.Calls);
    });

    [Fact]
    public Task What_stands_in_the_chat_of_a_handler_who_is_kept_out_later_is_taken_away_words_included() => OnDeskAsync(async teams =>
    {
        await BothAsync(teams);
        var opened = await OpenAsync(teams);
        await teams.BringAsync();
        await WriteAsync(teams, opened, "It was the list of March.");
        await teams.BringAsync();
        Assert.Equal([First, First, Second, Second], ToldTo(teams));

        await WriteAsync(teams, opened, "Ask Mr Handler 1 about it.");
        Assert.All(await teams.BringAsync(), result => Assert.IsType<DeliveryResult.Delivered>(result));

        Assert.Empty(ToldTo(teams));
    });

    [Fact]
    public Task Merging_takes_every_one_of_the_cases_out_of_the_chat_of_whoever_is_kept_out_of_one() => OnDeskAsync(async teams =>
    {
        await teams.People.KeepAsync(ATeamsPerson.Omar(), Cancel);
        var (main, sibling, duplicate) = (await OpenAsync(teams), await OpenAsync(teams), await OpenAsync(teams));
        await teams.BringAsync();
        await teams.Desk.MergeAsync(sibling, main);
        await teams.Desk.KeepOutAsync(duplicate, "handler-1");
        await teams.BringAsync();
        Assert.Equal([First, First], ToldTo(teams));

        await teams.Desk.MergeAsync(duplicate, main);
        await teams.BringAsync();

        Assert.Empty(ToldTo(teams));
    });

    [Fact]
    public Task Whoever_is_kept_out_of_a_merged_case_keeps_none_of_them_in_their_chat() => OnDeskAsync(async teams =>
    {
        await teams.People.KeepAsync(ATeamsPerson.Omar(), Cancel);
        var (main, sibling, duplicate) = (await OpenAsync(teams), await OpenAsync(teams), await OpenAsync(teams));
        await teams.BringAsync();
        await teams.Desk.MergeAsync(sibling, main);
        await teams.Desk.MergeAsync(duplicate, main);
        await teams.BringAsync();
        Assert.Equal([First, First, First], ToldTo(teams));

        await teams.Desk.KeepOutAsync(sibling, "handler-1");
        await teams.BringAsync();

        Assert.Empty(ToldTo(teams));
    });

    [Fact]
    public Task What_cannot_be_deleted_is_written_over() => OnDeskAsync(async teams =>
    {
        await BothAsync(teams);
        var opened = await OpenAsync(teams);
        await teams.BringAsync();
        teams.Teams.Before = call => Task.FromResult<ConnectorAnswer?>(call == "delete" ? new ConnectorAnswer.Refused("HTTP 405") : null);

        await WriteAsync(teams, opened, "Ask Mr Handler 1 about it.");
        await teams.BringAsync();

        Assert.Equal([First, Second], ToldTo(teams));
        Assert.All(teams.Teams.Messages, message => Assert.DoesNotContain(opened.Number.Text, message.Shown, StringComparison.Ordinal));
    });

    private static async Task BothAsync(TeamsDesk teams)
    {
        await teams.People.KeepAsync(ATeamsPerson.Omar(), CancellationToken.None);
        await teams.People.KeepAsync(AtAnotherDesk, CancellationToken.None);
    }

    private static Task<OpenedCase> OpenAsync(TeamsDesk teams) =>
        teams.Desk.OpenCase.HandleAsync(teams.Desk.Ticket(), A.AnonymousReport(), CancellationToken.None);

    private static async Task WriteAsync(TeamsDesk teams, OpenedCase opened, string text)
    {
        var view = await teams.Desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), CancellationToken.None);
        await teams.Desk.Mailbox.WriteAsync(view!.Pass, teams.Desk.Ticket(), text, CancellationToken.None);
    }

    /// <summary>The chats in which messages stand, one entry a message.</summary>
    private static IEnumerable<string> ToldTo(TeamsDesk teams) => teams.Teams.Messages.Select(message => message.Conversation).Order(StringComparer.Ordinal);

    private static Task<long> CountAsync(TeamsDesk teams) =>
        teams.Desk.Database.ReadAsync((transaction, token) => transaction.FindAsync<long>("SELECT COUNT(*) FROM channel_notice", null, token), CancellationToken.None);

    private Task OnDeskAsync(Func<TeamsDesk, Task> test) => OnAsync(async database =>
    {
        using var teams = new TeamsDesk(database, TeamsPlace.HandlersWord);
        await test(teams);
    });
}
