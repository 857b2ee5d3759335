using Microsoft.Extensions.Options;
using PolicyBot.Cases.Handlers;
using PolicyBot.Primitives;
using PolicyBot.Reports;
using PolicyBot.Storage;

namespace PolicyBot.Cases.Desk;

/// <summary>
/// Figures for the board: of whole periods that are over, by one cut, the same for everybody. Cases from which anybody is kept out are not counted, for nobody: so
/// that the figures depend on nothing that some reader of them may not know of (docs/decisions/0022-board-figures.md).
/// </summary>
public sealed class BoardFigures(Database database, TimeProvider time, IOptions<LegalOptions> options)
{
    /// <summary>From how many months on it is said that nobody reported anything.</summary>
    public const int SilenceFromMonths = 6;

    private const string Select = """
        SELECT category, severity, reporter, opened, acknowledged, closed, outcome, came_back, times_reopened AS reopened, reopened AS reopened_on
          FROM legal_case
         WHERE opened < @until AND (opened >= @first OR closed IS NULL OR closed >= @first) AND id NOT IN (SELECT case_id FROM case_barred)
        """;

    private const string SelectLast = """
        SELECT MAX(opened)
          FROM legal_case
         WHERE opened < @until AND id NOT IN (SELECT case_id FROM case_barred)
        """;

    /// <returns><see langword="null"/> for somebody who is neither lead nor auditor.</returns>
    /// <exception cref="StorageUnavailableException">They cannot be read now.</exception>
    public Task<BoardPack?> ReadAsync(Handler handler, BoardQuery query, CancellationToken cancellationToken) =>
        (handler.Roles & (HandlerRoles.Lead | HandlerRoles.Auditor)) == HandlerRoles.None
            ? Task.FromResult<BoardPack?>(null)
            : database.ReadAsync((transaction, token) => ReadAsync(transaction, query, token), cancellationToken);

    private async Task<BoardPack?> ReadAsync(Transaction transaction, BoardQuery query, CancellationToken cancellationToken)
    {
        var periods = new List<BoardPeriod> { BoardPeriod.LastOver(UtcDay.Today(time), options.Value.BoardMonths) };
        while (periods.Count < Math.Clamp(query.Periods, 1, BoardQuery.Most))
            periods.Insert(0, periods[0].Previous());

        var bounds = new { first = periods[0].First.ToString(), until = periods[^1].Until.ToString() };
        var cases = await transaction.QueryAsync<BoardCase>(Select, bounds, cancellationToken);
        var last = await transaction.FindAsync<string>(SelectLast, bounds, cancellationToken);

        return new BoardPack([.. periods.Select(period => ColumnOf(period, cases))], SilentMonths(periods[^1], last));
    }

    private static int SilentMonths(BoardPeriod end, string? last)
    {
        if (last is null)
            return 0; // nobody has reported anything yet: the house has just begun

        var day = Stamp.Parse(last).Day.Date;
        var until = end.Until.Date;
        var months = ((until.Year - day.Year) * 12) + until.Month - day.Month - 1;

        return months >= SilenceFromMonths ? months : 0;
    }

    private static BoardColumn ColumnOf(BoardPeriod period, IReadOnlyList<BoardCase> all)
    {
        BoardCase[] opened = [.. all.Where(one => period.Contains(one.OpenedOn))];
        BoardCase[] closed = [.. all.Where(one => one.Outcome is not null && one.ClosedOn is { } day && period.Contains(day))];
        var end = period.Until.Date.AddDays(-1);
        BoardCase[] open = [.. all.Where(one => one.IsOpenOn(end))];

        BoardTable[] tables =
        [
            .. Tables(
                opened,
                (BoardSubject.Category, Enum.GetNames<Category>(), one => one.Category),
                (BoardSubject.Severity, Enum.GetNames<Severity>(), one => one.Severity),
                (BoardSubject.Reporter, ["Named", "AnonymousCameBack", "AnonymousSilent"], ReporterOf),
                (BoardSubject.Acknowledgement, ["InTime", "Late", "NotYet"], one => one.AcknowledgedOn is not { } day ? "NotYet" : day.Date <= one.AcknowledgeBy ? "InTime" : "Late"),
                (BoardSubject.Reopening, ["Reopened", "NotReopened"], one => one.Reopened > 0 ? "Reopened" : "NotReopened")),
            .. Tables(
                closed,
                (BoardSubject.Outcome, Enum.GetNames<Outcome>(), one => one.Outcome!),
                (BoardSubject.Closing, ["InTime", "Late"], one => one.ClosedOn!.Value.Date <= one.FeedbackBy ? "InTime" : "Late")),
            .. Tables(open, (BoardSubject.Standing, ["Overdue", "InTime"], one => one.IsOverdueOn(end) ? "Overdue" : "InTime")),
        ];

        // By what is shown, not by what is there: that a median is there must not tell more than its table does.
        var acknowledged = tables[(int)BoardSubject.Acknowledgement].Cells.Where(cell => cell.Name is not "NotYet").Sum(cell => cell.AtLeast ?? 0);

        return new BoardColumn(
            period,
            tables,
            acknowledged > 0 ? Median(opened.Select(one => one.DaysToAcknowledge)) : null,
            tables[(int)BoardSubject.Outcome].Shown > 0 ? Median(closed.Select(one => one.DaysToClose)) : null);
    }

    private static IEnumerable<BoardTable> Tables(BoardCase[] cases, params (BoardSubject Subject, string[] Cells, Func<BoardCase, string> Cell)[] tables)
    {
        var shown = BoardGuard.Show([.. tables.Select(table => Counts(table.Cells, table.Cell))]);

        return tables.Select((table, i) => new BoardTable(
            table.Subject,
            shown[i] is { } counts ? [.. table.Cells.Select((cell, place) => new BoardCell(cell, counts[place] == 0 ? null : counts[place]))] : []));

        int[] Counts(string[] cells, Func<BoardCase, string> cellOf) => [.. cells.Select(cell => cases.Count(one => cellOf(one) == cell))];
    }

    private static string ReporterOf(BoardCase one) => one switch
    {
        { Reporter: CaseStore.Row.Named } => "Named",
        { CameBack: > 0 } => "AnonymousCameBack",
        _ => "AnonymousSilent",
    };

    private static int? Median(IEnumerable<int?> days)
    {
        int[] sorted = [.. days.OfType<int>().Order()];

        return sorted.Length == 0 ? null : sorted[(sorted.Length - 1) / 2];
    }
}
