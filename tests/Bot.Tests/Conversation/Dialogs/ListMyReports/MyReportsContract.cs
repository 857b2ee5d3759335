using System.Text;
using PolicyBot.Cases;
using PolicyBot.Conversation.Dialogs.ListMyReports;
using PolicyBot.Conversation.Dialogs.ReportABreach;
using PolicyBot.Conversation.Turns;
using PolicyBot.Reports;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Conversation.Dialogs.ListMyReports;

/// <summary>People see what they filed under their name, nobody else does, and of an anonymous report nothing leads to anybody.</summary>
public abstract class MyReportsContract(PostgresServer? server, ITestOutputHelper output) : DatabaseContract(server, output)
{
    private const string Ines = "teams:0f6c1c0e5b0f4c7d9a3e2b1d0c9f8e7a";
    private const string Tom = "slack:11111111111141118111111111111111";

    [Fact]
    public Task What_somebody_filed_under_their_name_is_listed_for_them_newest_first_and_for_nobody_else() => OnDeskAsync(async desk =>
    {
        var first = await FileAsync(desk, Verbs.FileNamed, Ines);
        desk.Clock.Advance(TimeSpan.FromHours(1));
        var second = await FileAsync(desk, Verbs.FileNamed, Ines);
        var toms = await FileAsync(desk, Verbs.FileNamed, Tom);

        var card = await ShownAsync(desk, Ines);

        Assert.InRange(card.IndexOf(second.Number.Text, StringComparison.Ordinal), 0, card.IndexOf(first.Number.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(toms.Number.Text, card, StringComparison.Ordinal);
        Assert.Contains(toms.Number.Text, await ShownAsync(desk, Tom), StringComparison.Ordinal);
    });

    [Fact]
    public Task Each_line_says_how_it_stands_and_by_when_and_holds_no_word_of_the_report() => OnDeskAsync(async desk =>
    {
        var filed = await FileAsync(desk, Verbs.FileNamed, Ines);
        var waiting = await ShownAsync(desk, Ines);
        Assert.Contains("Legal confirms by", waiting, StringComparison.Ordinal);
        Assert.Contains("2 March 2026", waiting, StringComparison.Ordinal);

        desk.Clock.Advance(TimeSpan.FromDays(2));
        await desk.Work.AcknowledgeAsync(desk.Handler, filed.Id, Cancel);
        await desk.Work.ReplyAsync(desk.Handler, filed.Id, desk.Ticket(), "Which mailbox was it?", asksReporter: true, Cancel);
        await desk.CloseAsync(desk.Handler, filed.Id, desk.Ticket(), Outcome.Substantiated, "General Counsel", "We called it back.", Cancel);
        var closed = await ShownAsync(desk, Ines);

        Assert.Contains("Legal confirmed", closed, StringComparison.Ordinal);
        Assert.Contains("4 March 2026", closed, StringComparison.Ordinal);
        Assert.DoesNotContain("Legal confirms by", closed, StringComparison.Ordinal);
        foreach (var secret in (string[])["price list", "Which mailbox", "called it back", "General Counsel", "Marchetti", "What was reported"])
            Assert.DoesNotContain(secret, waiting + closed, StringComparison.OrdinalIgnoreCase);
    });

    [Fact]
    public Task Every_card_leads_to_the_mailbox_and_says_what_is_never_listed() => OnDeskAsync(async desk =>
    {
        await FileAsync(desk, Verbs.FileNamed, Ines);

        foreach (var reach in (string?[])[Ines, Tom, null])
        {
            var card = await ShownAsync(desk, reach);
            Assert.Contains("\"verb\":\"mailbox\"", card, StringComparison.Ordinal);
            Assert.Contains("Anonymous reports are never listed", card, StringComparison.Ordinal);
        }

        Assert.Contains("No report is listed for you here", await ShownAsync(desk, Tom), StringComparison.Ordinal);
    });

    [Fact]
    public Task Whom_the_channel_does_not_know_is_shown_nothing() => OnDeskAsync(async desk =>
    {
        var filed = await FileAsync(desk, Verbs.FileNamed, Ines);

        foreach (var asker in (Asker[])[new Asker.Anonymous(), new Asker.Employee("web:1", "Ines", []), new Asker.Handler(OfLegal.Lena)])
            Assert.DoesNotContain(filed.Number.Text, await ShownAsync(desk, asker), StringComparison.Ordinal);
    });

    [Fact]
    public Task The_same_form_sent_twice_is_listed_once() => OnDeskAsync(async desk =>
    {
        var ticket = desk.Get<TicketOffice>().Issue(Verbs.FileNamed);

        await SubmitAsync(desk, Verbs.FileNamed, Ines, ticket);
        await SubmitAsync(desk, Verbs.FileNamed, Ines, ticket);

        Assert.Equal(1, await CountAsync(desk));
    });

    [Fact]
    public Task More_than_a_card_holds_comes_in_pages_and_each_report_is_on_one_of_them() => OnDeskAsync(async desk =>
    {
        var all = new List<string>();
        for (var number = 0; number < 60; number++)
            all.Add((await desk.OpenCase.HandleAsync(desk.Ticket(), Named(Ines), Cancel)).Number.Text);

        var mine = await desk.Get<PolicyBot.Cases.Handling.MyReports>().ListAsync(Ines, Cancel);
        var pages = EveryPage.Of(page => MyReportsCard.Of(mine, page));

        Assert.True(pages.Count > 1);
        Assert.All(all, number => Assert.Single(pages, page => page.Card.ToJson().Contains(number, StringComparison.Ordinal)));
    });

    [Fact]
    public Task An_anonymous_report_leaves_no_row_and_no_trace_of_its_reporter_whoever_the_channel_hands_in() => OnAsync(async database =>
    {
        using var desk = new Desk(database);

        await FileAsync(desk, Verbs.FileAnonymous, Ines);

        Assert.Equal(0, await CountAsync(desk));
        Assert.DoesNotContain("named_report.", await desk.DumpAsync(), StringComparison.Ordinal);
        Assert.Contains("No report is listed for you here", await ShownAsync(desk, Ines), StringComparison.Ordinal);
        foreach (var file in database.Options.ConnectionString.Length == 0 ? Directory.GetFiles(database.Options.DataFolder) : [])
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes, Cancel);
            Assert.Equal(-1, bytes.AsSpan().IndexOf(HashOf(desk, Ines)));
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Ines)));
        }
    });

    [Fact]
    public Task What_is_kept_of_a_named_one_is_a_keyed_hash_that_goes_with_the_case_s_key() => OnDeskAsync(async desk =>
    {
        var filed = await FileAsync(desk, Verbs.FileNamed, Ines);
        var dump = await desk.DumpAsync();
        Assert.Contains($"named_report.reporter={Encoding.Latin1.GetString(HashOf(desk, Ines))}", dump, StringComparison.Ordinal);
        Assert.DoesNotContain(Ines, dump, StringComparison.OrdinalIgnoreCase);

        await desk.Database.InTransactionAsync((transaction, token) => desk.Get<KeyStore>().DestroyAsync(transaction, filed.Id, token), Cancel);

        Assert.Equal(0, await CountAsync(desk));
        Assert.DoesNotContain(filed.Number.Text, await ShownAsync(desk, Ines), StringComparison.Ordinal);
    });

    [Fact]
    public Task A_report_that_could_not_be_kept_whole_is_not_listed() => OnDeskAsync(async desk =>
    {
        await desk.Database.InTransactionAsync((transaction, token) => transaction.ExecuteAsync("DROP TABLE message", null, token), Cancel);
        await desk.Database.InTransactionAsync((transaction, token) => transaction.ExecuteAsync("DROP TABLE outbox_delivery", null, token), Cancel);

        await Assert.ThrowsAnyAsync<Exception>(() => desk.OpenCase.HandleAsync(desk.Ticket(), Named(Ines), Cancel));

        Assert.Equal(0, await CountAsync(desk));
    });

    [Fact]
    public Task When_the_database_is_away_it_says_so() => OnDeskAsync(async desk =>
    {
        var away = new Asker.Employee("teams:1", "Ines", []) { FindReach = _ => throw new StorageUnavailableException("away") };

        Assert.Contains("cannot be read just now", await ShownAsync(desk, away), StringComparison.Ordinal);
    });

    private static Report.Named Named(string reach)
    {
        var report = A.NamedReport();

        return report with { Reporter = report.Reporter with { Reach = reach } };
    }

    /// <summary>Files through the dialog, as a channel that knows how to write to this person.</summary>
    private static async Task<CaseSummary> FileAsync(Desk desk, string verb, string reach)
    {
        var before = (await CasesAsync(desk)).ToHashSet();
        await SubmitAsync(desk, verb, reach, desk.Get<TicketOffice>().Issue(verb));
        var id = Assert.Single(await CasesAsync(desk), id => !before.Contains(id));

        return (await desk.Database.ReadAsync((transaction, token) => desk.Get<CaseStore>().FindAsync(transaction, Guid.Parse(id), token), CancellationToken.None))!;
    }

    private static Task<IReadOnlyList<string>> CasesAsync(Desk desk) =>
        desk.Database.ReadAsync((transaction, token) => transaction.QueryAsync<string>("SELECT id FROM legal_case", null, token), CancellationToken.None);

    private static Task<Reply> SubmitAsync(Desk desk, string verb, string reach, string ticket)
    {
        var dialogue = new ReportABreachDialogue(desk.Get<TicketOffice>(), desk.Get<ReportCheck>(), desk.OpenCase, desk.Clock);
        var fields = new Dictionary<string, string>(A.FilledForm())
        {
            [ReportForm.TicketField] = ticket,
            [nameof(ReporterFields.ReporterName)] = "Ines Marchetti",
        };

        return dialogue.TakeAsync(
            new Turn.Pressed(verb, fields) { Asker = Known(reach) with { KeepReach = _ => Task.FromResult(reach) }, InDialog = true }, CancellationToken.None);
    }

    private static Asker.Employee Known(string? reach) => new("teams:1", "Ines Marchetti", []) { FindReach = _ => Task.FromResult(reach) };

    private static Task<string> ShownAsync(Desk desk, string? reach) => ShownAsync(desk, Known(reach));

    private static async Task<string> ShownAsync(Desk desk, Asker asker)
    {
        var reply = await new ListMyReportsDialogue(desk.Get<PolicyBot.Cases.Handling.MyReports>()).TakeAsync(
            new Turn.Pressed(Verbs.MyReports, new Dictionary<string, string>()) { Asker = asker }, CancellationToken.None);

        Assert.Empty(reply.Cards); // a dialog: one person sees it, and no chat keeps it
        return Assert.IsType<DialogStep.Show>(reply.Dialog).Card.ToJson();
    }

    private static byte[] HashOf(Desk desk, string reach) => desk.Get<Vault>().Hash("named reports").Of("reporter", Encoding.UTF8.GetBytes(reach));

    private static Task<long> CountAsync(Desk desk) =>
        desk.Database.ReadAsync((transaction, token) => transaction.FindAsync<long>("SELECT COUNT(*) FROM named_report", null, token), CancellationToken.None);

    private Task OnDeskAsync(Func<Desk, Task> test) => OnAsync(async database =>
    {
        using var desk = new Desk(database);
        await test(desk);
    });
}
