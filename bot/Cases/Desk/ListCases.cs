using PolicyBot.Cases.Access;
using PolicyBot.Cases.Handlers;
using PolicyBot.Primitives;
using PolicyBot.Reports;
using PolicyBot.Routing.Calendars;
using PolicyBot.Storage;

namespace PolicyBot.Cases.Desk;

/// <summary>
/// Legal's queue. Every case, whichever destination was told of it, that whoever looks may know; a case from which they are kept out is left out within each
/// statement, so that no page, order, count or search is otherwise than if it never was.
/// </summary>
public sealed class ListCases(Database database, TimeProvider time, BarredPeople barred, SearchIndex index, CaseCursors cursors, WorkCalendars calendars)
{
    /// <summary>Cases with a token, from which on it is quicker to walk the queue in its order.</summary>
    private const int Many = 2_000;

    private const string SelectFrequency = "SELECT COUNT(*) FROM (SELECT 1 FROM case_token WHERE token = @token LIMIT @most) AS some";

    private const string SelectOpenViews = $"""
        SELECT COUNT(*) AS open, COALESCE(SUM(CASE WHEN assignee = @me THEN 1 ELSE 0 END), 0) AS mine, COALESCE(SUM(CASE WHEN assignee IS NULL THEN 1 ELSE 0 END), 0) AS unassigned,
               COALESCE(SUM(CASE WHEN due < @today THEN 1 ELSE 0 END), 0) AS overdue, COALESCE(SUM(CASE WHEN due >= @today AND due <= @soon THEN 1 ELSE 0 END), 0) AS due_soon
          FROM legal_case
         WHERE status IN ('Received', 'Acknowledged', 'InReview', 'AwaitingReporter') AND {BarredPeople.NotBarred}
        """;

    private const string SelectClosedView = $"""
        SELECT COUNT(*)
          FROM legal_case
         WHERE status = 'Closed' AND {BarredPeople.NotBarred}
        """;

    /// <returns>An empty page for somebody without the right to know of cases, and for words or a tag from somebody without the right to read.</returns>
    /// <exception cref="StorageUnavailableException">It cannot be read now.</exception>
    public Task<CasePage> FindAsync(Handler handler, CaseQuery query, CancellationToken cancellationToken)
    {
        var number = CaseNumber.TryParse(query.Text?.Trim().ToUpperInvariant(), out var exact) ? exact : (CaseNumber?)null;
        var words = number is null && !string.IsNullOrWhiteSpace(query.Text) ? SearchWords.Of(query.Text, SearchWords.MostAsked) : null;
        var needed = words is null && string.IsNullOrWhiteSpace(query.Tag) ? CaseRight.Know : CaseRight.Read;
        if (!CaseRights.Give(handler.Roles, CaseRight.Know) || !CaseRights.Give(handler.Roles, needed) || words is [])
            return Task.FromResult(CasePage.Empty);

        byte[][] tokens = [.. (words ?? []).Select(index.OfWord), .. string.IsNullOrWhiteSpace(query.Tag) ? Array.Empty<byte[]>() : [index.OfTag(query.Tag)]];

        return database.ReadAsync((transaction, token) => FindAsync(transaction, handler, query, tokens, number, token), cancellationToken);
    }

    /// <returns>Zeros for somebody without the right to know of cases.</returns>
    /// <exception cref="StorageUnavailableException">It cannot be read now.</exception>
    public async Task<QueueViews> ViewsAsync(Handler handler, CancellationToken cancellationToken)
    {
        if (!CaseRights.Give(handler.Roles, CaseRight.Know))
            return new QueueViews(0, 0, 0, 0, 0, 0);

        var today = UtcDay.Today(time);
        var parameters = new { viewer = barred.HashOf(handler.Id), me = handler.Id, today = today.ToString(), soon = new UtcDay(today.Date.AddDays(QueueViews.SoonDays)).ToString() };

        return await database.ReadAsync(
            async (transaction, token) =>
            {
                var open = (await transaction.FindAsync<OpenViews>(SelectOpenViews, parameters, token))!;

                return new QueueViews(open.Open, open.Mine, open.Unassigned, open.Overdue, open.DueSoon, await transaction.FindAsync<long>(SelectClosedView, parameters, token));
            },
            cancellationToken);
    }

    private async Task<CasePage> FindAsync(Transaction transaction, Handler handler, CaseQuery query, byte[][] tokens, CaseNumber? number, CancellationToken cancellationToken)
    {
        var frequencies = new List<(byte[] Token, long Cases)>();
        foreach (var token in tokens)
            frequencies.Add((token, await transaction.FindAsync<long>(SelectFrequency, new { token, most = Many }, cancellationToken)));
        if (frequencies.Exists(frequency => frequency.Cases == 0))
            return CasePage.Empty;

        var today = UtcDay.Today(time);
        var filter = QueueFilter.Of(query, handler, barred.HashOf(handler.Id), [.. frequencies.OrderBy(frequency => frequency.Cases).Select(frequency => frequency.Token)], number, today);
        var counts = await CountAsync(transaction, filter, cancellationToken);
        var from = frequencies.TrueForAll(frequency => frequency.Cases >= Many) ? filter.ByOrder() : filter.ByToken();
        var rows = await PageAsync(transaction, handler, query, filter, from, cancellationToken);
        var size = SizeOf(query);
        var lines = rows.Take(size).Select(row => new CaseLine(row.ToSummary(calendars), row.Due is CaseStore.Row.Never ? null : UtcDay.Parse(row.Due), string.CompareOrdinal(row.Due, today.ToString()) < 0));

        return new CasePage([.. lines], rows.Count > size ? cursors.Issue(handler, query, KeyOf(rows[size - 1], query.Sort), rows[size - 1].Number) : null, counts);
    }

    private Task<IReadOnlyList<CaseStore.Row>> PageAsync(Transaction transaction, Handler handler, CaseQuery query, QueueFilter filter, string from, CancellationToken cancellationToken)
    {
        var column = ColumnOf(query.Sort);
        var (comes, direction) = query.Descending ? ("<", "DESC") : (">", "ASC");
        var parameters = new Dictionary<string, object>(filter.Parameters) { ["most"] = SizeOf(query) + 1 };
        var after = "";
        if (cursors.Read(handler, query) is { } place)
        {
            (parameters["key"], parameters["last"]) = place;
            after = $" AND (legal_case.{column}, legal_case.number) {comes} (@key, @last)";
        }

        // The inner statement needs nothing but an index; the outer one fetches the cases of this page alone.
        var sql = $"""
            SELECT {CaseStore.Columns}
              FROM legal_case
             WHERE id IN (SELECT legal_case.id FROM {from}{after} ORDER BY legal_case.{column} {direction}, legal_case.number {direction} LIMIT @most)
             ORDER BY {column} {direction}, number {direction}
            """;

        return transaction.QueryAsync<CaseStore.Row>(sql, parameters, cancellationToken);
    }

    private static async Task<CaseCounts> CountAsync(Transaction transaction, QueueFilter filter, CancellationToken cancellationToken)
    {
        var groups = await transaction.QueryAsync<Group>(
            $"SELECT status, severity, category, COUNT(*) AS cases FROM {filter.ByToken()} GROUP BY status, severity, category", filter.Parameters, cancellationToken);

        return new CaseCounts(groups.Sum(group => group.Cases), By(group => Enum.Parse<CaseStatus>(group.Status)), By(group => Enum.Parse<Severity>(group.Severity)), By(group => Enum.Parse<Category>(group.Category)));

        Dictionary<T, long> By<T>(Func<Group, T> kind)
            where T : notnull =>
            groups.GroupBy(kind).ToDictionary(some => some.Key, some => some.Sum(group => group.Cases));
    }

    private static int SizeOf(CaseQuery query) => Math.Clamp(query.PageSize, 1, CaseQuery.LargestPage);

    private static string ColumnOf(CaseSort sort) => sort switch
    {
        CaseSort.Severity => "urgency",
        CaseSort.Opened => "opened",
        CaseSort.Number => "number",
        _ => "due",
    };

    private static string KeyOf(CaseStore.Row row, CaseSort sort) => sort switch
    {
        CaseSort.Severity => row.Urgency,
        CaseSort.Opened => row.Opened,
        CaseSort.Number => row.Number,
        _ => row.Due,
    };

    private sealed class OpenViews
    {
        public required long Open { get; init; }

        public required long Mine { get; init; }

        public required long Unassigned { get; init; }

        public required long Overdue { get; init; }

        public required long DueSoon { get; init; }
    }

    private sealed class Group
    {
        public required string Status { get; init; }

        public required string Severity { get; init; }

        public required string Category { get; init; }

        public required long Cases { get; init; }
    }
}
