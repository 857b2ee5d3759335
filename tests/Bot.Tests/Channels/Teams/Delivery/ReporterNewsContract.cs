using PolicyBot.Cases;
using PolicyBot.Cases.Handling;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Channels.Teams.People;
using PolicyBot.Conversation.Dialogs.ReportABreach;
using PolicyBot.Conversation.Turns;
using PolicyBot.Outbox;
using PolicyBot.Reports;
using PolicyBot.Storage.Encryption;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Teams.Delivery;

/// <summary>A named reporter hears in their own chat that Legal did something; of an anonymous one there is nobody to tell.</summary>
public abstract class ReporterNewsContract(PostgresServer? server, ITestOutputHelper output) : DatabaseContract(server, output)
{
    [Fact]
    public Task A_named_reporter_hears_of_each_thing_that_Legal_does_and_not_what_it_is() => OnDeskAsync(async teams =>
    {
        var summary = await FiledAsync(teams, Verbs.FileNamed, ATeamsPerson.Ines());

        await teams.Desk.Work.AcknowledgeAsync(teams.Desk.Handler, summary.Id, Cancel);
        await teams.BringAsync();
        await teams.Desk.Work.ReplyAsync(teams.Desk.Handler, summary.Id, teams.Desk.Ticket(), "Which mailbox was it?", asksReporter: true, Cancel);
        await teams.BringAsync();
        await teams.Desk.CloseAsync(teams.Desk.Handler, summary.Id, teams.Desk.Ticket(), Outcome.Substantiated, "General Counsel", "We called it back.", Cancel);
        await teams.BringAsync();

        var told = ToldTo(teams, ATeamsPerson.Ines());
        Assert.Equal(3, told.Count);
        Assert.Contains("in hand", told[0], StringComparison.Ordinal);
        Assert.Contains("Legal has written to you", told[1], StringComparison.Ordinal);
        Assert.Contains("closed", told[2], StringComparison.Ordinal);
        Assert.All(told, card =>
        {
            Assert.Contains("\"verb\":\"mailbox\"", card, StringComparison.Ordinal);
            foreach (var secret in (string[])[summary.Number.Text, "Which mailbox", "called it back", "price list", "Substantiated", "Marchetti"])
                Assert.DoesNotContain(secret, card, StringComparison.OrdinalIgnoreCase);
        });
    });

    [Fact]
    public Task A_second_answer_that_leaves_the_case_as_it_was_is_told_as_well_and_the_same_one_twice_is_not() => OnDeskAsync(async teams =>
    {
        var summary = await FiledAsync(teams, Verbs.FileNamed, ATeamsPerson.Ines());
        var ticket = teams.Desk.Ticket();
        await teams.Desk.Work.ReplyAsync(teams.Desk.Handler, summary.Id, ticket, "One.", asksReporter: false, Cancel);
        await teams.Desk.Work.ReplyAsync(teams.Desk.Handler, summary.Id, ticket, "One.", asksReporter: false, Cancel);
        await teams.Desk.Work.ReplyAsync(teams.Desk.Handler, summary.Id, teams.Desk.Ticket(), "Two.", asksReporter: false, Cancel);

        await teams.BringAsync();

        Assert.Equal(2, ToldTo(teams, ATeamsPerson.Ines()).Count);
    });

    [Fact]
    public Task What_is_promised_for_a_reporter_names_neither_them_nor_the_case() => OnDeskAsync(async teams =>
    {
        var summary = await FiledAsync(teams, Verbs.FileNamed, ATeamsPerson.Ines());
        await teams.Desk.Work.AcknowledgeAsync(teams.Desk.Handler, summary.Id, Cancel);

        var delivery = (await teams.Desk.PendingAsync()).Single(promised => promised.Destination == "teams-people");
        Assert.Matches("^\\{\"reach\":\"teams:[0-9a-f]{32}\",\"news\":\"acknowledged\"\\}$", delivery.Payload);

        var dump = await teams.Desk.DumpAsync();
        Assert.Equal(1, dump.Split("\"reach\"").Length - 1); // nothing else in the clear leads from the case to the person
        foreach (var secret in (string[])["ines", "marchetti", "29:1", ATeamsPerson.Ines().AadObjectId!, ATeamsPerson.Tenant])
            Assert.DoesNotContain(secret, dump, StringComparison.OrdinalIgnoreCase);
    });

    [Fact]
    public Task An_anonymous_report_leads_to_no_reference_no_delivery_and_no_row_whoever_the_channel_hands_in() => OnDeskAsync(async teams =>
    {
        var summary = await FiledAsync(teams, Verbs.FileAnonymous, ATeamsPerson.Ines());
        await teams.Desk.Work.AcknowledgeAsync(teams.Desk.Handler, summary.Id, Cancel);
        await teams.Desk.Work.ReplyAsync(teams.Desk.Handler, summary.Id, teams.Desk.Ticket(), "Which mailbox was it?", asksReporter: true, Cancel);
        await teams.Desk.CloseAsync(teams.Desk.Handler, summary.Id, teams.Desk.Ticket(), Outcome.Substantiated, "General Counsel", "Thank you.", Cancel);

        Assert.All(await teams.Desk.PendingAsync(), delivery => Assert.Equal("counsel", delivery.Destination));
        await teams.BringAsync();

        Assert.Empty(ToldTo(teams, ATeamsPerson.Ines()));
        var dump = await teams.Desk.DumpAsync();
        Assert.DoesNotContain("teams_conversation.", dump, StringComparison.Ordinal);
        Assert.DoesNotContain("reach", dump, StringComparison.OrdinalIgnoreCase);
    });

    [Fact]
    public Task A_form_that_is_not_filed_keeps_nobody() => OnDeskAsync(async teams =>
    {
        var form = A.FilledForm();
        form.Remove(nameof(ReportFields.HowItGotOut));

        await SubmitAsync(teams, Verbs.FileNamed, ATeamsPerson.Ines(), form);

        Assert.Empty(await teams.Desk.PendingAsync());
        Assert.DoesNotContain("teams_conversation.", await teams.Desk.DumpAsync(), StringComparison.Ordinal);
    });

    [Fact]
    public Task A_reporter_who_filed_from_a_group_is_told_in_their_own_chat() => OnDeskAsync(async teams =>
    {
        var inGroup = ATeamsPerson.Ines() with { Address = ATeamsPerson.Ines().Address with { ConversationId = "19:everybody@thread.v2" }, IsGroup = true };
        var summary = await FiledAsync(teams, Verbs.FileNamed, inGroup);
        await teams.Desk.Work.AcknowledgeAsync(teams.Desk.Handler, summary.Id, Cancel);

        await teams.BringAsync();

        Assert.DoesNotContain(teams.Teams.Messages, message => message.Conversation == "19:everybody@thread.v2");
        Assert.Single(teams.Teams.Messages, message => message.Conversation == $"a:chat-with-{inGroup.UserId}");
    });

    [Fact]
    public Task A_reporter_who_blocked_the_bot_is_forgotten_and_holds_nothing_up() => OnDeskAsync(async teams =>
    {
        foreach (var answer in (ConnectorAnswer[])[new ConnectorAnswer.Stop("ConversationBlockedByUser"), new ConnectorAnswer.Gone("ConversationNotFound")])
        {
            teams.Teams.SayNothing();
            var summary = await FiledAsync(teams, Verbs.FileNamed, ATeamsPerson.Ines());
            await teams.Desk.Work.AcknowledgeAsync(teams.Desk.Handler, summary.Id, Cancel);
            var delivery = (await teams.Desk.PendingAsync()).Single(promised => promised.Destination == "teams-people");
            teams.Teams.Say(answer);

            Assert.IsType<DeliveryResult.Delivered>(await teams.BringAsync(delivery));
            Assert.Null(await teams.People.FindAsync(ReporterNews.FromJson(delivery.Payload).Reach, Cancel));

            teams.Teams.SayNothing();
            Assert.IsType<DeliveryResult.Delivered>(await teams.BringAsync(delivery)); // again after a crash: nobody is left to tell
            await teams.BringAsync();
        }

        Assert.Empty(ToldTo(teams, ATeamsPerson.Ines()));
    });

    [Fact]
    public Task A_connector_that_is_busy_or_refuses_keeps_the_word_in_the_outbox() => OnDeskAsync(async teams =>
    {
        var summary = await FiledAsync(teams, Verbs.FileNamed, ATeamsPerson.Ines());
        await teams.Desk.Work.AcknowledgeAsync(teams.Desk.Handler, summary.Id, Cancel);
        var delivery = (await teams.Desk.PendingAsync()).Single(promised => promised.Destination == "teams-people");

        teams.Teams.Say(new ConnectorAnswer.TryAgain("HTTP 429", TimeSpan.FromSeconds(3), MayHaveArrived: false));
        Assert.Equal(new DeliveryResult.TryAgain(TimeSpan.FromSeconds(3)) { Reason = "HTTP 429" }, await teams.BringAsync(delivery));
        teams.Teams.Say(new ConnectorAnswer.Refused("BadArgument"));
        Assert.Equal(new DeliveryResult.Refused("BadArgument"), await teams.BringAsync(delivery));

        Assert.NotNull(await teams.People.FindAsync(ReporterNews.FromJson(delivery.Payload).Reach, Cancel));
    });

    [Fact]
    public Task A_case_whose_key_was_destroyed_is_acknowledged_without_word_to_anybody() => OnDeskAsync(async teams =>
    {
        var summary = await FiledAsync(teams, Verbs.FileNamed, ATeamsPerson.Ines());
        await teams.Desk.Database.InTransactionAsync((transaction, token) => teams.Desk.Get<KeyStore>().DestroyAsync(transaction, summary.Id, token), Cancel);

        Assert.IsType<WorkResult.Done>(await teams.Desk.Work.AcknowledgeAsync(teams.Desk.Handler, summary.Id, Cancel));

        Assert.DoesNotContain(await teams.Desk.PendingAsync(), delivery => delivery.Destination == "teams-people");
    });

    /// <summary>Files through the dialog, as a channel that knows how to write to this person, and brings the case to Legal.</summary>
    private static async Task<CaseSummary> FiledAsync(TeamsDesk teams, string verb, ConversationReference who)
    {
        var before = (await teams.Desk.Read.ListAsync(teams.Desk.Handler, CancellationToken.None)).Select(summary => summary.Id).ToHashSet();
        await SubmitAsync(teams, verb, who, A.FilledForm());
        await teams.BringAsync();

        return Assert.Single(await teams.Desk.Read.ListAsync(teams.Desk.Handler, CancellationToken.None), summary => !before.Contains(summary.Id));
    }

    private static Task<Reply> SubmitAsync(TeamsDesk teams, string verb, ConversationReference who, Dictionary<string, string> form)
    {
        var dialogue = new ReportABreachDialogue(teams.Desk.Get<TicketOffice>(), teams.Desk.Get<ReportCheck>(), teams.Desk.OpenCase, teams.Desk.Clock);
        var fields = new Dictionary<string, string>(form)
        {
            [ReportForm.TicketField] = teams.Desk.Get<TicketOffice>().Issue(verb),
            [nameof(ReporterFields.ReporterName)] = "Ines Marchetti",
        };

        return dialogue.TakeAsync(
            new Turn.Pressed(verb, fields)
            {
                Asker = new Asker.Employee(who.UserId, "Ines Marchetti", []) { KeepReach = token => teams.People.KeepAsync(who, token) },
                InDialog = true,
            },
            CancellationToken.None);
    }

    private static List<string> ToldTo(TeamsDesk teams, ConversationReference who) =>
        [.. teams.Teams.Messages.Where(message => message.Conversation == who.Address.ConversationId).Select(message => message.Shown)];

    private Task OnDeskAsync(Func<TeamsDesk, Task> test) => OnAsync(async database =>
    {
        using var teams = new TeamsDesk(database);
        await test(teams);
    });
}
