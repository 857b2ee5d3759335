using PolicyBot.Primitives;
using PolicyBot.Storage;

namespace PolicyBot.Cases.Clocks;

/// <summary>Which alarms of a case have rung, or were passed over for a later one.</summary>
public sealed class RungAlarms
{
    private const string Select = """
        SELECT kind, due
          FROM case_alarm
         WHERE case_id = @caseId
        """;

    private const string Insert = """
        INSERT INTO case_alarm (case_id, kind, due)
        VALUES (@caseId, @kind, @due)
        """;

    private const string DeleteAway = $"""
        DELETE FROM case_alarm
         WHERE case_id = @caseId AND kind = '{nameof(AlarmKind.AssigneeAway)}'
        """;

    public async Task<IReadOnlySet<AlarmKey>> OfAsync(Transaction transaction, Guid caseId, CancellationToken cancellationToken) =>
        (await transaction.QueryAsync<Row>(Select, new { caseId = caseId.ToString() }, cancellationToken)).Select(row => row.ToKey()).ToHashSet();

    /// <exception cref="AlreadyThereException">It has rung before.</exception>
    public Task AddAsync(Transaction transaction, Guid caseId, AlarmKey alarm, CancellationToken cancellationToken) =>
        transaction.ExecuteAsync(
            Insert, new { caseId = caseId.ToString(), kind = alarm.Kind.ToString(), due = new UtcDay(alarm.Due).ToString() }, cancellationToken);

    /// <summary>For a case that somebody else leads now: absences of whoever led it say nothing of theirs, though they may begin on the same day.</summary>
    public Task ForgetAwayAsync(Transaction transaction, Guid caseId, CancellationToken cancellationToken) =>
        transaction.ExecuteAsync(DeleteAway, new { caseId = caseId.ToString() }, cancellationToken);

    private sealed class Row
    {
        public required string Kind { get; init; }

        public required string Due { get; init; }

        public AlarmKey ToKey() => new(Enum.Parse<AlarmKind>(Kind), UtcDay.Parse(Due).Date);
    }
}
