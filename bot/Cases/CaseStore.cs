using PolicyBot.Cases.Access;
using PolicyBot.Primitives;
using PolicyBot.Reports;
using PolicyBot.Routing.Calendars;
using PolicyBot.Storage;

namespace PolicyBot.Cases;

/// <summary>The cases' clear part.</summary>
public sealed class CaseStore(WorkCalendars calendars)
{
    internal const string Columns = """
        id AS Id, number AS Number, status AS Status, category AS Category, severity AS Severity, reporter AS Reporter,
        opened AS Opened, acknowledged AS Acknowledged, closed AS Closed, outcome AS Outcome, destinations AS Destinations, version AS Version,
        route AS Route, calendar AS Calendar, waiting_since AS WaitingSince, waited_days AS WaitedDays, next_alarm AS NextAlarm, assignee AS Assignee,
        merged_into AS MergedInto, reopened AS Reopened, due AS Due, urgency AS Urgency, came_back AS CameBack
        """;

    private const string Insert = """
        INSERT INTO legal_case (id, number, status, category, severity, reporter, opened, destinations, route, calendar, next_alarm, version, once_key, due, urgency, indexed)
        VALUES (@id, @number, @status, @category, @severity, @reporter, @opened, @destinations, @route, @calendar, @nextAlarm, 1, @onceKey, @due, @urgency, 1)
        """;

    private const string SelectByOnceKey = $"""
        SELECT {Columns}
          FROM legal_case
         WHERE once_key = @onceKey
        """;

    private const string SelectById = $"""
        SELECT {Columns}
          FROM legal_case
         WHERE id = @id
        """;

    private const string SelectByNumber = $"""
        SELECT {Columns}
          FROM legal_case
         WHERE number = @number
        """;

    private const string SelectInbox = $"""
        SELECT {Columns}
          FROM legal_case
         WHERE id IN (SELECT case_id FROM inbox_entry) AND {BarredPeople.NotBarred}
        """;

    private const string SelectInboxVersion = $"""
        SELECT COALESCE(SUM(version), 0)
          FROM legal_case
         WHERE id IN (SELECT case_id FROM inbox_entry) AND {BarredPeople.NotBarred}
        """;

    private const string InsertInbox = """
        INSERT INTO inbox_entry (case_id)
        VALUES (@caseId)
        ON CONFLICT (case_id) DO NOTHING
        """;

    private const string SelectMerged = $"""
        SELECT {Columns}
          FROM legal_case
         WHERE merged_into = @into
         ORDER BY number
        """;

    private const string Bump = """
        UPDATE legal_case
           SET version = version + 1
         WHERE id = @id
        """;

    private const string Update = """
        UPDATE legal_case
           SET status = @status, category = @category, severity = @severity, acknowledged = @acknowledged, closed = @closed, outcome = @outcome,
               destinations = @destinations, route = @route, waiting_since = @waitingSince, waited_days = @waitedDays, next_alarm = @nextAlarm,
               assignee = @assignee, merged_into = @mergedInto, reopened = @reopened, due = @due, urgency = @urgency, came_back = @cameBack,
               times_reopened = times_reopened + CASE WHEN status = 'Closed' AND @status <> 'Closed' THEN 1 ELSE 0 END
         WHERE id = @id
        """;

    private const string SelectToIndex = """
        SELECT id
          FROM legal_case
         WHERE indexed = 0 AND id > @after
         ORDER BY id
         LIMIT @most
        """;

    private const string UpdateIndexed = """
        UPDATE legal_case
           SET indexed = 1, due = @due, urgency = @urgency, came_back = @cameBack
         WHERE id = @id
        """;

    /// <exception cref="AlreadyThereException">A case with this number or this once-key is there.</exception>
    public Task AddAsync(Transaction transaction, CaseSummary summary, byte[] onceKey, CancellationToken cancellationToken) =>
        transaction.ExecuteAsync(
            Insert,
            new
            {
                id = summary.Id.ToString(),
                number = summary.Number.Text,
                status = summary.Status.ToString(),
                category = summary.Category.ToString(),
                severity = summary.Severity.ToString(),
                reporter = summary.IsAnonymous ? Row.Anonymous : Row.Named,
                opened = summary.Opened.Text,
                destinations = string.Join(',', summary.Destinations),
                route = string.Join(',', summary.Route),
                calendar = summary.Calendar.Name,
                nextAlarm = summary.NextAlarm?.Text,
                onceKey,
                due = Row.DueText(summary),
                urgency = Row.UrgencyText(summary),
            },
            cancellationToken);

    public async Task<CaseSummary?> FindByOnceKeyAsync(Transaction transaction, byte[] onceKey, CancellationToken cancellationToken) =>
        (await transaction.FindAsync<Row>(SelectByOnceKey, new { onceKey }, cancellationToken))?.ToSummary(calendars);

    public async Task<CaseSummary?> FindAsync(Transaction transaction, Guid id, CancellationToken cancellationToken) =>
        (await transaction.FindAsync<Row>(SelectById, new { id = id.ToString() }, cancellationToken))?.ToSummary(calendars);

    public async Task<CaseSummary?> FindAsync(Transaction transaction, CaseNumber number, CancellationToken cancellationToken) =>
        (await transaction.FindAsync<Row>(SelectByNumber, new { number = number.Text }, cancellationToken))?.ToSummary(calendars);

    /// <summary>
    /// Finds a case and, until the transaction ends, keeps every other writer of it waiting: counting its version up takes the row's lock
    /// on either database.
    /// </summary>
    public async Task<CaseSummary?> FindToChangeAsync(Transaction transaction, Guid id, CancellationToken cancellationToken)
    {
        await transaction.ExecuteAsync(Bump, new { id = id.ToString() }, cancellationToken);

        return await FindAsync(transaction, id, cancellationToken);
    }

    public Task ChangeAsync(Transaction transaction, CaseSummary changed, CancellationToken cancellationToken) =>
        transaction.ExecuteAsync(
            Update,
            new
            {
                id = changed.Id.ToString(),
                status = changed.Status.ToString(),
                category = changed.Category.ToString(),
                severity = changed.Severity.ToString(),
                acknowledged = changed.Acknowledged?.Text,
                closed = changed.Closed?.Text,
                outcome = changed.Outcome?.ToString(),
                destinations = string.Join(',', changed.Destinations),
                route = string.Join(',', changed.Route),
                waitingSince = changed.WaitingSince?.ToString(),
                waitedDays = changed.WaitedDays,
                nextAlarm = changed.NextAlarm?.Text,
                assignee = changed.Assignee,
                mergedInto = changed.MergedInto?.ToString(),
                reopened = changed.Reopened is { } day ? new UtcDay(day).ToString() : null,
                due = Row.DueText(changed),
                urgency = Row.UrgencyText(changed),
                cameBack = changed.CameBack ? 1 : 0,
            },
            cancellationToken);

    /// <returns>The cases that were merged into this one.</returns>
    public async Task<IReadOnlyList<CaseSummary>> ListMergedAsync(Transaction transaction, Guid into, CancellationToken cancellationToken) =>
        [.. (await transaction.QueryAsync<Row>(SelectMerged, new { into = into.ToString() }, cancellationToken)).Select(row => row.ToSummary(calendars))];

    /// <summary>Ids of cases that were there before there was a search index.</summary>
    /// <param name="after">The last id of the batch before; empty for the first.</param>
    public Task<IReadOnlyList<string>> ListToIndexAsync(Transaction transaction, string after, int most, CancellationToken cancellationToken) =>
        transaction.QueryAsync<string>(SelectToIndex, new { after, most }, cancellationToken);

    /// <summary>The case stands in the index, and by its limits in the queue.</summary>
    public Task IndexedAsync(Transaction transaction, CaseSummary summary, CancellationToken cancellationToken) =>
        transaction.ExecuteAsync(
            UpdateIndexed,
            new { id = summary.Id.ToString(), due = Row.DueText(summary), urgency = Row.UrgencyText(summary), cameBack = summary.CameBack ? 1 : 0 },
            cancellationToken);

    /// <summary>The cases that were delivered to the local inbox, in no order.</summary>
    /// <param name="viewer">See <see cref="BarredPeople.HashOf"/>.</param>
    public async Task<IReadOnlyList<CaseSummary>> ListInboxAsync(Transaction transaction, byte[] viewer, CancellationToken cancellationToken) =>
        [.. (await transaction.QueryAsync<Row>(SelectInbox, new { viewer }, cancellationToken)).Select(row => row.ToSummary(calendars))];

    /// <summary>A number that changes whenever the inbox or a case in it does, as far as this viewer may know.</summary>
    public Task<long> InboxVersionAsync(Transaction transaction, byte[] viewer, CancellationToken cancellationToken) =>
        transaction.FindAsync<long>(SelectInboxVersion, new { viewer }, cancellationToken);

    /// <summary>Puts a case into the local inbox; a second time changes nothing.</summary>
    public Task AddToInboxAsync(Transaction transaction, Guid caseId, CancellationToken cancellationToken) =>
        transaction.ExecuteAsync(InsertInbox, new { caseId = caseId.ToString() }, cancellationToken);

    internal sealed class Row
    {
        /// <summary>The day by which a case is due in which nothing is owed: after all others.</summary>
        public const string Never = "9999-12-31";

        public const string Anonymous = "anonymous";
        public const string Named = "named";

        public required string Id { get; init; }

        public required string Number { get; init; }

        public required string Status { get; init; }

        public required string Category { get; init; }

        public required string Severity { get; init; }

        public required string Reporter { get; init; }

        public required string Opened { get; init; }

        public string? Acknowledged { get; init; }

        public string? Closed { get; init; }

        public string? Outcome { get; init; }

        public required string Destinations { get; init; }

        public required long Version { get; init; }

        public required string Route { get; init; }

        public required string Calendar { get; init; }

        public string? WaitingSince { get; init; }

        public required long WaitedDays { get; init; }

        public string? NextAlarm { get; init; }

        public string? Assignee { get; init; }

        public string? MergedInto { get; init; }

        public string? Reopened { get; init; }

        public required string Due { get; init; }

        public required string Urgency { get; init; }

        public required long CameBack { get; init; }

        public static string DueText(CaseSummary summary) => summary.Due?.ToString() ?? Never;

        /// <summary>Sorts the most severe first, of equal severity what is owed soonest, and closed cases last.</summary>
        public static string UrgencyText(CaseSummary summary) =>
            summary.Status is CaseStatus.Closed ? $"9 {Never}" : $"{Reports.Severity.Critical - summary.Severity} {DueText(summary)}";

        public CaseSummary ToSummary(WorkCalendars calendars) => new()
        {
            Id = Guid.Parse(Id),
            Number = CaseNumber.TryParse(Number, out var number) ? number : throw new FormatException("A case number in the database is not one."),
            Status = Enum.Parse<CaseStatus>(Status),
            Category = Enum.Parse<Category>(Category),
            Severity = Enum.Parse<Severity>(Severity),
            IsAnonymous = Reporter == Anonymous,
            Opened = Stamp.Parse(Opened),
            Acknowledged = Acknowledged is null ? null : Stamp.Parse(Acknowledged),
            Closed = Closed is null ? null : Stamp.Parse(Closed),
            Outcome = Outcome is null ? null : Enum.Parse<Outcome>(Outcome),
            Destinations = Destinations.Split(',', StringSplitOptions.RemoveEmptyEntries),
            Version = Version,
            Route = Route.Split(',', StringSplitOptions.RemoveEmptyEntries),
            Calendar = calendars.Named(Calendar),
            Reopened = Reopened is null ? null : UtcDay.Parse(Reopened).Date,
            WaitingSince = WaitingSince is null ? null : UtcDay.Parse(WaitingSince),
            WaitedDays = (int)WaitedDays,
            NextAlarm = NextAlarm is null ? null : Stamp.Parse(NextAlarm),
            Assignee = Assignee,
            MergedInto = MergedInto is null ? null : Guid.Parse(MergedInto),
            CameBack = CameBack > 0,
        };
    }
}
