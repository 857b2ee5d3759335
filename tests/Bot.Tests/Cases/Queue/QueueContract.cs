using PolicyBot.Cases;
using PolicyBot.Cases.Access;
using PolicyBot.Cases.Desk;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Primitives;
using PolicyBot.Reports;
using PolicyBot.Storage.Encryption;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Cases.Queue;

/// <summary>Legal's queue: what is found, in which order, by whom; on either database.</summary>
public abstract class QueueContract(PostgresServer? server, ITestOutputHelper output) : DatabaseContract(server, output)
{
    [Fact]
    public Task As_it_is_opened_it_shows_open_cases_by_what_is_owed_soonest() => OnDeskAsync(async desk =>
    {
        var normal = await FiledAsync(desk, Classification.Internal);
        var critical = await FiledAsync(desk, Classification.Restricted, Tristate.Yes);
        var high = await FiledAsync(desk, Classification.Confidential);
        var closed = await FiledAsync(desk, Classification.Confidential);
        await CloseAsync(desk, closed);

        var page = await FindAsync(desk, new CaseQuery());

        Assert.Equal([critical.Id, high.Id, normal.Id], page.Lines.Select(line => line.Case.Id));
        Assert.Equal(["2026-03-03", "2026-03-04", "2026-03-05"], page.Lines.Select(line => line.Due.ToString()));
        Assert.Equal(3, page.Counts.Total);
        Assert.Null(page.Next);
        Assert.Equal([closed.Id], (await FindAsync(desk, new CaseQuery { Scope = CaseScope.Closed })).Lines.Select(line => line.Case.Id));
    });

    [Fact]
    public Task A_case_moves_in_the_order_of_what_is_owed_when_it_is_acknowledged_or_judged_anew() => OnDeskAsync(async desk =>
    {
        var first = await FiledAsync(desk, Classification.Restricted, Tristate.Yes);
        var second = await FiledAsync(desk, Classification.Internal);

        await desk.Work.AcknowledgeAsync(desk.Handler, first.Id, Cancel);
        Assert.Equal([second.Id, first.Id], (await FindAsync(desk, new CaseQuery())).Lines.Select(line => line.Case.Id));

        await ChangeAsync(desk, second, before => before with { Severity = Severity.Critical });
        var line = (await FindAsync(desk, new CaseQuery { Severities = [Severity.Critical], Sort = CaseSort.Severity })).Lines[0];
        Assert.Equal((second.Id, "2026-03-03"), (line.Case.Id, line.Due.ToString()));
    });

    [Fact]
    public Task Overdue_begins_when_the_day_is_over_and_counts_itself() => OnDeskAsync(async desk =>
    {
        await FiledAsync(desk, Classification.Restricted, Tristate.Yes);
        await FiledAsync(desk, Classification.Internal);
        Assert.Empty((await FindAsync(desk, new CaseQuery { Overdue = true })).Lines);

        desk.Clock.Advance(TimeSpan.FromDays(2));
        var overdue = await FindAsync(desk, new CaseQuery { Overdue = true });
        Assert.True(Assert.Single(overdue.Lines).IsOverdue);
        Assert.Equal(1, overdue.Counts.Total);
        Assert.Equal(1, (await FindAsync(desk, new CaseQuery { DueWithinDays = 0 })).Counts.Total);
        Assert.Equal(2, (await FindAsync(desk, new CaseQuery { DueWithinDays = 1 })).Counts.Total);
        Assert.Equal(2, (await FindAsync(desk, new CaseQuery { DueWithinDays = int.MaxValue })).Counts.Total);
        Assert.Equal(1, (await FindAsync(desk, new CaseQuery { DueWithinDays = int.MinValue })).Counts.Total);
    });

    [Fact]
    public Task Every_filter_finds_what_it_says_and_several_find_what_meets_them_all() => OnDeskAsync(async desk =>
    {
        var named = await FiledAsync(desk, A.NamedReport());
        var anonymous = await FiledAsync(desk, A.AnonymousReport() with { Category = Category.Intrusion });
        await desk.Work.AcknowledgeAsync(desk.Handler, anonymous.Id, Cancel);
        await ChangeAsync(desk, anonymous, before => before with { Assignee = desk.Handler.Id });
        await ChangeAsync(desk, named, before => before with { Assignee = "lena-vogt" });
        var third = await FiledAsync(desk, A.AnonymousReport());

        async Task FindsAsync(CaseQuery query, params CaseSummary[] expected)
        {
            var page = await FindAsync(desk, query);
            Assert.Equal(expected.Select(one => one.Id).Order(), page.Lines.Select(line => line.Case.Id).Order());
            Assert.Equal(expected.Length, page.Counts.Total);
            Assert.Equal(expected.Length, page.Counts.ByStatus.Values.Sum());
            Assert.Equal(expected.Length, page.Counts.BySeverity.Values.Sum());
            Assert.Equal(expected.Length, page.Counts.ByCategory.Values.Sum());
        }

        await FindsAsync(new CaseQuery { Anonymous = false }, named);
        await FindsAsync(new CaseQuery { Anonymous = true }, anonymous, third);
        await FindsAsync(new CaseQuery { Categories = [Category.Intrusion, Category.Question] }, anonymous);
        await FindsAsync(new CaseQuery { Statuses = [CaseStatus.Acknowledged] }, anonymous);
        await FindsAsync(new CaseQuery { Statuses = [CaseStatus.Received, CaseStatus.Closed] }, named, third);
        await FindsAsync(new CaseQuery { Assignee = new AssigneeFilter.Nobody() }, third);
        await FindsAsync(new CaseQuery { Assignee = new AssigneeFilter.Me() }, anonymous);
        await FindsAsync(new CaseQuery { Assignee = new AssigneeFilter.Person("lena-vogt") }, named);
        await FindsAsync(new CaseQuery { Assignee = new AssigneeFilter.Person("lena-vogt' OR 1=1 --") });
        await FindsAsync(new CaseQuery { Anonymous = true, Severities = [Severity.High], Assignee = new AssigneeFilter.Nobody() }, third);
        await FindsAsync(new CaseQuery { Text = named.Number.Text }, named);
        await FindsAsync(new CaseQuery { Text = $"  {named.Number.Text.ToLowerInvariant()} ", Anonymous = true });
    });

    [Theory]
    [InlineData(CaseSort.Due, false)]
    [InlineData(CaseSort.Due, true)]
    [InlineData(CaseSort.Severity, false)]
    [InlineData(CaseSort.Severity, true)]
    [InlineData(CaseSort.Opened, false)]
    [InlineData(CaseSort.Opened, true)]
    [InlineData(CaseSort.Number, false)]
    [InlineData(CaseSort.Number, true)]
    public Task Page_by_page_every_case_comes_once_and_in_order(CaseSort sort, bool descending) => OnDeskAsync(async desk =>
    {
        for (var i = 0; i < 13; i++)
        {
            desk.Clock.Advance(TimeSpan.FromHours(7));
            await FiledAsync(desk, i % 3 == 0 ? Classification.Restricted : Classification.Internal, i % 2 == 0 ? Tristate.Yes : Tristate.No, named: i % 4 == 0);
        }

        var query = new CaseQuery { Scope = CaseScope.All, Sort = sort, Descending = descending };
        var whole = (await FindAsync(desk, query)).Lines;
        var lines = await WalkAsync(desk, query with { PageSize = 3 });

        Assert.Equal(13, lines.Count);
        Assert.Equal(whole.Select(line => line.Case.Id), lines.Select(line => line.Case.Id));
        Func<CaseLine, string> key = sort switch
        {
            CaseSort.Due => line => line.Due.ToString()!,
            CaseSort.Severity => line => $"{Severity.Critical - line.Case.Severity}{line.Due}",
            CaseSort.Opened => line => line.Case.Opened.Text,
            _ => line => line.Case.Number.Text,
        };
        var ascending = descending ? lines.Reverse().ToList() : lines;
        Assert.Equal(ascending.OrderBy(key, StringComparer.Ordinal).ThenBy(line => line.Case.Number.Text, StringComparer.Ordinal).Select(line => line.Case.Id), ascending.Select(line => line.Case.Id));
    });

    [Fact]
    public Task Cases_that_come_and_go_between_two_pages_move_none_that_stays() => OnDeskAsync(async desk =>
    {
        var all = new List<CaseSummary>();
        for (var i = 0; i < 9; i++)
            all.Add(await FiledAsync(desk, Classification.Internal));

        var query = new CaseQuery { PageSize = 3 };
        var first = await FindAsync(desk, query);
        await CloseAsync(desk, first.Lines[0].Case);
        await FiledAsync(desk, Classification.Restricted, Tristate.Yes);
        var rest = await WalkAsync(desk, query with { Cursor = first.Next });

        Assert.Equal(all.Select(one => one.Id).Order(), first.Lines.Concat(rest).Select(line => line.Case.Id).Order());
    });

    [Fact]
    public Task A_cursor_that_is_forged_or_of_another_query_or_person_gives_the_first_page() => OnDeskAsync(async desk =>
    {
        for (var i = 0; i < 5; i++)
            await FiledAsync(desk, Classification.Internal);

        var query = new CaseQuery { PageSize = 2 };
        var first = await FindAsync(desk, query);
        var cursor = first.Next!;
        var changed = $"{(cursor[0] == 'A' ? 'B' : 'A')}{cursor[1..]}";
        foreach (var hostile in (string[])["", "x", "'; DROP TABLE legal_case; --", changed, $"{cursor}A", cursor[..^4], cursor + cursor, new string('A', 5_000), "AAAAAAAAAAAAAAAAAAAAAA", "💥", "====", "\0"])
            Assert.Equal(first.Lines.Select(line => line.Case.Id), (await FindAsync(desk, query with { Cursor = hostile })).Lines.Select(line => line.Case.Id));

        Assert.NotEqual(first.Lines[0].Case.Id, (await FindAsync(desk, query with { Cursor = cursor })).Lines[0].Case.Id);
        Assert.Equal(first.Lines[0].Case.Id, (await FindAsync(desk, query with { Cursor = cursor, Scope = CaseScope.All })).Lines[0].Case.Id);
        Assert.Equal(first.Lines[0].Case.Id, (await desk.Get<ListCases>().FindAsync(OfLegal.Lena, query with { Cursor = cursor }, Cancel)).Lines[0].Case.Id);
    });

    [Fact]
    public Task Whoever_is_kept_out_sees_the_queue_that_there_would_be_without_the_case() => OnDeskAsync(async desk =>
    {
        var hidden = await FiledAsync(desk, Classification.Restricted, Tristate.Yes, "The orchard ledger of Zanzibar was copied by somebody.");
        var shown = await FiledAsync(desk, Classification.Internal, Tristate.No, "The orchard gate was left open for the whole night.");
        var cursor = (await desk.Get<ListCases>().FindAsync(OfLegal.Lena, new CaseQuery { PageSize = 1 }, Cancel)).Next;
        await desk.Database.InTransactionAsync((transaction, token) => desk.Get<BarredPeople>().AddAsync(transaction, hidden.Id, OfLegal.Lena.Id, token), Cancel);

        foreach (var query in (CaseQuery[])[new(), new() { Scope = CaseScope.All }, new() { Text = "orchard" }, new() { Severities = [Severity.Critical, Severity.Normal] }, new() { PageSize = 1 }, new() { PageSize = 1, Cursor = cursor }])
        {
            var page = await desk.Get<ListCases>().FindAsync(OfLegal.Lena, query, Cancel);
            Assert.Equal(shown.Id, Assert.Single(page.Lines).Case.Id);
            Assert.Null(page.Next);
            Assert.Equal((1, 1, 1, 1), (page.Counts.Total, page.Counts.ByStatus.Values.Sum(), page.Counts.BySeverity.Values.Sum(), page.Counts.ByCategory.Values.Sum()));
        }

        foreach (var query in (CaseQuery[])[new() { Text = "zanzibar" }, new() { Text = hidden.Number.Text }, new() { Severities = [Severity.Critical] }])
            Assert.Equivalent(CasePage.Empty, await desk.Get<ListCases>().FindAsync(OfLegal.Lena, query, Cancel));

        Assert.Equal(new QueueViews(1, 0, 1, 0, 1, 0), await desk.Get<ListCases>().ViewsAsync(OfLegal.Lena, Cancel));
        Assert.Equal(2, (await FindAsync(desk, new CaseQuery())).Counts.Total);
    });

    [Theory]
    [InlineData(HandlerRoles.None, 0, 0)]
    [InlineData(HandlerRoles.Handler, 1, 1)]
    [InlineData(HandlerRoles.Lead, 1, 1)]
    [InlineData(HandlerRoles.Custodian, 1, 0)]
    [InlineData(HandlerRoles.Auditor, 1, 0)]
    public Task Who_may_know_of_cases_lists_them_and_who_may_read_them_searches(HandlerRoles roles, int listed, int found) => OnDeskAsync(async desk =>
    {
        var one = await FiledAsync(desk, Classification.Internal);
        await desk.Database.InTransactionAsync((transaction, token) => desk.Get<SearchIndex>().AddAsync(transaction, one.Id, "tag:Prices", token), Cancel);
        var list = desk.Get<ListCases>();
        var viewer = new Handler("somebody", "Somebody") { Roles = roles };

        Assert.Equal(listed, (await list.FindAsync(viewer, new CaseQuery(), Cancel)).Counts.Total);
        Assert.Equal(listed, (await list.FindAsync(viewer, new CaseQuery { Text = one.Number.Text }, Cancel)).Counts.Total);
        Assert.Equal(listed, (await list.ViewsAsync(viewer, Cancel)).Open);
        Assert.Equal(found, (await list.FindAsync(viewer, new CaseQuery { Text = "price" }, Cancel)).Counts.Total);
        Assert.Equal(found, (await list.FindAsync(viewer, new CaseQuery { Tag = "prices" }, Cancel)).Counts.Total);
    });

    [Fact]
    public Task The_usual_views_are_counted() => OnDeskAsync(async desk =>
    {
        await FiledAsync(desk, Classification.Restricted, Tristate.Yes);
        var mine = await FiledAsync(desk, Classification.Internal);
        await ChangeAsync(desk, mine, before => before with { Assignee = desk.Handler.Id });
        await CloseAsync(desk, await FiledAsync(desk, Classification.Internal));
        desk.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal(new QueueViews(Open: 2, Mine: 1, Unassigned: 1, Overdue: 1, DueSoon: 1, Closed: 1), await desk.Get<ListCases>().ViewsAsync(desk.Handler, Cancel));
    });

    [Fact]
    public Task A_page_is_never_larger_or_smaller_than_sense() => OnDeskAsync(async desk =>
    {
        await FiledAsync(desk, Classification.Internal);
        await FiledAsync(desk, Classification.Internal);

        Assert.Single((await FindAsync(desk, new CaseQuery { PageSize = int.MinValue })).Lines);
        Assert.Equal(2, (await FindAsync(desk, new CaseQuery { PageSize = int.MaxValue })).Lines.Count);
    });

    [Fact]
    public Task A_queue_is_exported_whole_in_its_order_and_as_far_as_its_reader_may_know() => OnDeskAsync(async desk =>
    {
        var hidden = await FiledAsync(desk, Classification.Internal);
        var critical = await FiledAsync(desk, A.NamedReport() with { Content = A.Content() with { StillGoingOn = Tristate.Yes } });
        var normal = await FiledAsync(desk, Classification.Internal);
        await ChangeAsync(desk, normal, before => before with { Assignee = "=cmd|' /C calc'!A0" });
        await desk.Database.InTransactionAsync((transaction, token) => desk.Get<BarredPeople>().AddAsync(transaction, hidden.Id, OfLegal.Lena.Id, token), Cancel);

        using var stream = new MemoryStream();
        await desk.Get<ExportQueue>().WriteAsync(OfLegal.Lena, new CaseQuery { PageSize = 1, Cursor = "x" }, stream, Cancel);

        Assert.Equal(
            [
                "number,status,category,severity,reporter,opened,acknowledged,closed,outcome,due,overdue,assignee",
                $"{critical.Number},Received,Disclosure,Critical,named,2026-03-02T08:00:00.000Z,,,,2026-03-03,no,",
                $"{normal.Number},Received,Disclosure,Normal,anonymous,2026-03-02,,,,2026-03-05,no,'=cmd|' /C calc'!A0",
                "",
            ],
            System.Text.Encoding.UTF8.GetString(stream.ToArray()).TrimStart('\uFEFF').Split("\r\n"));
    });

    [Fact]
    public Task Cases_from_before_the_index_are_brought_into_it_once_and_those_without_a_key_are_passed() => OnDeskAsync(async desk =>
    {
        var (opened, old) = await desk.FiledAsync(A.AnonymousReport());
        await desk.Work.ReplyAsync(desk.Handler, old.Id, desk.Ticket(), "Which turbine was it?", asksReporter: false, Cancel);
        var view = await desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), Cancel);
        await desk.Mailbox.WriteAsync(view!.Pass, desk.Ticket(), "The hydrofoil.", Cancel);
        var (_, destroyed) = await desk.FiledAsync(A.AnonymousReport());
        await desk.Database.InTransactionAsync(
            async (transaction, token) =>
            {
                await desk.Get<KeyStore>().DestroyAsync(transaction, destroyed.Id, token);
                await transaction.ExecuteAsync("DELETE FROM case_token", null, token);
                await transaction.ExecuteAsync("UPDATE legal_case SET indexed = 0, due = '9999-12-31', urgency = '9 9999-12-31', came_back = 0", null, token);
            },
            Cancel);
        Assert.Empty((await FindAsync(desk, new CaseQuery { Text = "price" })).Lines);

        Assert.Equal(2, await desk.Get<IndexOldCases>().RunAsync(Cancel));
        Assert.Equal(0, await desk.Get<IndexOldCases>().RunAsync(Cancel));

        foreach (var word in (string[])["price", "turbine", "hydrofoil"])
            Assert.Equal(old.Id, Assert.Single((await FindAsync(desk, new CaseQuery { Text = word })).Lines).Case.Id);
        var line = (await FindAsync(desk, new CaseQuery { Text = "price" })).Lines[0];
        Assert.True(line.Case.CameBack);
        Assert.Equal("2026-05-02", line.Due.ToString());
        Assert.Equal(2, (await FindAsync(desk, new CaseQuery { DueWithinDays = 365 })).Counts.Total);
    });

    [Fact]
    public Task A_damaged_old_case_keeps_no_other_out_of_the_index_and_the_program_running() => OnDeskAsync(async desk =>
    {
        var filed = new List<Guid>();
        foreach (var _ in Enumerable.Range(0, 3))
            filed.Add((await desk.FiledAsync(A.AnonymousReport())).Item2.Id);
        var damaged = filed.Min();
        await desk.Database.InTransactionAsync(
            async (transaction, token) =>
            {
                await transaction.ExecuteAsync("UPDATE report SET content = @junk WHERE case_id = @id", new { junk = new byte[64], id = damaged.ToString() }, token);
                await transaction.ExecuteAsync("DELETE FROM case_token", null, token);
                await transaction.ExecuteAsync("UPDATE legal_case SET indexed = 0", null, token);
            },
            Cancel);

        await desk.Get<IndexOldCases>().StartAsync(Cancel);
        await desk.Get<IndexOldCases>().ExecuteTask!; // ends, and not with what was wrong

        Assert.Equal(filed.Where(id => id != damaged).Order(), (await FindAsync(desk, new CaseQuery { Text = "price" })).Lines.Select(line => line.Case.Id).Order());
        Assert.Equal(0, await desk.Get<IndexOldCases>().RunAsync(Cancel));
    });

    private protected Task OnDeskAsync(Func<TestKit.Desk, Task> test) => OnAsync(async database =>
    {
        using var desk = new TestKit.Desk(database);
        await test(desk);
    });

    private protected Task<CasePage> FindAsync(TestKit.Desk desk, CaseQuery query) => desk.Get<ListCases>().FindAsync(desk.Handler, query, Cancel);

    private async Task<IReadOnlyList<CaseLine>> WalkAsync(TestKit.Desk desk, CaseQuery query)
    {
        var lines = new List<CaseLine>();
        for (var next = query; ;)
        {
            var page = await FindAsync(desk, next);
            lines.AddRange(page.Lines);
            Assert.True(lines.Count < 100);
            if (page.Next is null)
                return lines;

            next = next with { Cursor = page.Next };
        }
    }

    private protected async Task<CaseSummary> FiledAsync(
        TestKit.Desk desk, Classification classification, Tristate goingOn = Tristate.No, string text = A.Statement, bool named = false)
    {
        var content = A.Content() with { WhatHappened = text, Classification = classification, StillGoingOn = goingOn };
        Report report = named
            ? A.NamedReport() with { Content = content, ReceivedAt = desk.Clock.GetUtcNow() }
            : A.AnonymousReport() with { Content = content, ReceivedOn = UtcDay.Today(desk.Clock) };

        return await FiledAsync(desk, report);
    }

    private protected static async Task<CaseSummary> FiledAsync(TestKit.Desk desk, Report report) => (await desk.FiledAsync(report)).Case;

    private Task<WorkResult> CloseAsync(TestKit.Desk desk, CaseSummary summary) =>
        desk.CloseAsync(desk.Handler, summary.Id, desk.Ticket(), Outcome.NotSubstantiated, "General Counsel", "Thank you for the report.", Cancel);

    private Task<WorkResult> ChangeAsync(TestKit.Desk desk, CaseSummary summary, Func<CaseSummary, CaseSummary> change) =>
        desk.Get<ChangeCase>().DoAsync(desk.Handler, summary.Id, CaseRight.Work, (_, before, _) => Task.FromResult<CaseChange>(new CaseChange.To(change(before), "changed")), Cancel);
}
