using PolicyBot.Cases;
using PolicyBot.Cases.Access;
using PolicyBot.Cases.Desk;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Primitives;
using PolicyBot.Reports;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Cases.Queue;

/// <summary>The board's figures as they are read from cases; on either database.</summary>
public abstract class BoardContract(PostgresServer? server, ITestOutputHelper output) : DatabaseContract(server, output)
{
    private static readonly Handler Auditor = new("audit", "Audit") { Roles = HandlerRoles.Auditor };

    [Fact]
    public Task A_period_is_shown_once_it_is_over() => OnDeskAsync(async desk =>
    {
        await FileAsync(desk, 7, Category.Intrusion);
        Assert.Equal("2025 Q4", (await ReadAsync(desk)).Columns[^1].Period.Label);

        desk.Clock.Advance(new DateTimeOffset(2026, 3, 31, 23, 59, 59, TimeSpan.Zero) - desk.Clock.GetUtcNow());
        Assert.Equal("2025 Q4", (await ReadAsync(desk)).Columns[^1].Period.Label);

        desk.Clock.Advance(TimeSpan.FromSeconds(1));
        var column = (await ReadAsync(desk)).Columns[^1];
        Assert.Equal("2026 Q1", column.Period.Label);
        Assert.Equal(5, Cell(column, BoardSubject.Category, "Intrusion"));
        Assert.Null(Cell(column, BoardSubject.Category, "Disclosure"));
        Assert.Equal(["2025 Q4", "2026 Q1"], (await ReadAsync(desk, 2)).Columns.Select(one => one.Period.Label));
    });

    [Fact]
    public Task What_was_done_in_time_is_told_from_what_was_not() => OnDeskAsync(async desk =>
    {
        var first = await FileAsync(desk, 6, Category.Disclosure);
        desk.Clock.Advance(TimeSpan.FromDays(2));
        foreach (var one in first)
            await CloseAsync(desk, one, Outcome.Substantiated);
        var second = await FileAsync(desk, 5, Category.Disclosure);
        desk.Clock.Advance(TimeSpan.FromDays(10));
        foreach (var one in second)
            await desk.Work.AcknowledgeAsync(desk.Handler, one.Id, Cancel);
        await FileAsync(desk, 5, Category.Disclosure);
        desk.Clock.Advance(TimeSpan.FromDays(40));

        var column = (await ReadAsync(desk)).Columns[^1];

        Assert.Equal((5, 5, 5), (Cell(column, BoardSubject.Acknowledgement, "InTime"), Cell(column, BoardSubject.Acknowledgement, "Late"), Cell(column, BoardSubject.Acknowledgement, "NotYet")));
        Assert.Equal(5, Cell(column, BoardSubject.Outcome, "Substantiated"));
        Assert.Equal(5, Cell(column, BoardSubject.Closing, "InTime"));
        Assert.Equal((2, 2), (column.DaysToAcknowledge, column.DaysToClose));
        Assert.Equal(5, Cell(column, BoardSubject.Standing, "Overdue"));
        Assert.Equal(5, Cell(column, BoardSubject.Standing, "InTime"));
    });

    [Fact]
    public Task Reporters_who_come_back_are_counted_by_the_words_they_send_and_by_nothing_else() => OnDeskAsync(async desk =>
    {
        for (var i = 0; i < 10; i++)
        {
            var opened = await desk.OpenCase.HandleAsync(desk.Ticket(), A.AnonymousReport(), Cancel);
            var view = await desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), Cancel);
            if (i < 5)
                await desk.Mailbox.WriteAsync(view!.Pass, desk.Ticket(), "One thing more.", Cancel);
        }

        desk.Clock.Advance(TimeSpan.FromDays(31));
        var column = (await ReadAsync(desk)).Columns[^1];

        Assert.Equal((5, 5), (Cell(column, BoardSubject.Reporter, "AnonymousCameBack"), Cell(column, BoardSubject.Reporter, "AnonymousSilent")));
    });

    [Fact]
    public Task A_case_from_which_anybody_is_kept_out_changes_no_figure_for_anybody() => OnDeskAsync(async desk =>
    {
        await FileAsync(desk, 9, Category.Disclosure);
        desk.Clock.Advance(TimeSpan.FromDays(31));
        var before = await ReadAsync(desk);
        desk.Clock.Advance(TimeSpan.FromDays(-31));
        var hidden = Assert.Single(await FileAsync(desk, 1, Category.Disclosure));
        desk.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Equal(10, Cell((await ReadAsync(desk)).Columns[^1], BoardSubject.Category, "Disclosure"));

        await desk.Database.InTransactionAsync((transaction, token) => desk.Get<BarredPeople>().AddAsync(transaction, hidden.Id, "somebody-else", token), Cancel);

        Assert.Equivalent(before, await ReadAsync(desk), strict: true);
        Assert.Equivalent(before, await desk.Get<BoardFigures>().ReadAsync(OfLegal.Lena, new BoardQuery(), Cancel), strict: true);
    });

    [Theory]
    [InlineData(HandlerRoles.None, false)]
    [InlineData(HandlerRoles.Handler, false)]
    [InlineData(HandlerRoles.Custodian, false)]
    [InlineData(HandlerRoles.Lead, true)]
    [InlineData(HandlerRoles.Auditor, true)]
    public Task Leads_and_auditors_see_them(HandlerRoles roles, bool seen) => OnDeskAsync(async desk =>
        Assert.Equal(seen, await desk.Get<BoardFigures>().ReadAsync(new Handler("x", "X") { Roles = roles }, new BoardQuery(), Cancel) is not null));

    [Fact]
    public Task Half_a_year_without_a_report_is_said_and_less_is_not() => OnDeskAsync(async desk =>
    {
        Assert.Equal(0, (await ReadAsync(desk)).SilentMonths);
        await FileAsync(desk, 1, Category.Disclosure);
        desk.Clock.Advance(TimeSpan.FromDays(130));
        Assert.Equal(0, (await ReadAsync(desk)).SilentMonths);

        desk.Clock.Advance(TimeSpan.FromDays(100));
        Assert.Equal(6, (await ReadAsync(desk)).SilentMonths);
    });

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-5, 1)]
    [InlineData(4, 4)]
    [InlineData(int.MaxValue, BoardQuery.Most)]
    public Task There_is_nothing_to_choose_but_how_far_back_they_go(int asked, int columns) => OnDeskAsync(async desk => Assert.Equal(columns, (await ReadAsync(desk, asked)).Columns.Count));

    [Fact]
    public Task A_house_with_few_reports_takes_longer_periods() => OnAsync(async database =>
    {
        using var desk = new TestKit.Desk(database, new Dictionary<string, string?> { ["Legal:BoardMonths"] = "12" });
        await FileAsync(desk, 6, Category.LossOrTheft);
        desk.Clock.Advance(TimeSpan.FromDays(310));

        var column = (await ReadAsync(desk)).Columns[^1];

        Assert.Equal(("2026", 5), (column.Period.Label, Cell(column, BoardSubject.Category, "LossOrTheft")));
    });

    private Task OnDeskAsync(Func<TestKit.Desk, Task> test) => OnAsync(async database =>
    {
        using var desk = new TestKit.Desk(database);
        await test(desk);
    });

    private async Task<BoardPack> ReadAsync(TestKit.Desk desk, int periods = 8) => (await desk.Get<BoardFigures>().ReadAsync(Auditor, new BoardQuery(periods), Cancel))!;

    private static int? Cell(BoardColumn column, BoardSubject subject, string name) => column.Table(subject).Cells.Single(cell => cell.Name == name).AtLeast;

    private static async Task<IReadOnlyList<CaseSummary>> FileAsync(TestKit.Desk desk, int count, Category category)
    {
        var filed = new List<CaseSummary>();
        for (var i = 0; i < count; i++)
            filed.Add((await desk.FiledAsync(A.AnonymousReport() with { Category = category, ReceivedOn = UtcDay.Today(desk.Clock) })).Case);

        return filed;
    }

    private Task<WorkResult> CloseAsync(TestKit.Desk desk, CaseSummary summary, Outcome outcome) =>
        desk.CloseAsync(desk.Handler, summary.Id, desk.Ticket(), outcome, "General Counsel", "Thank you for the report.", Cancel);
}
