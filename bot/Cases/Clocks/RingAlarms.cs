using System.Diagnostics;
using PolicyBot.Audit;
using PolicyBot.Cases.Handling;
using PolicyBot.Primitives;
using PolicyBot.Storage;

namespace PolicyBot.Cases.Clocks;

/// <summary>Looks at one case and rings what is due: in one transaction with the mark that it has rung, so that it rings once, however many replicas look.</summary>
internal sealed class RingAlarms(
    Database database,
    TimeProvider time,
    CaseStore cases,
    CaseClocks clocks,
    RungAlarms rung,
    AuditTrail audit,
    AnnounceCase announce,
    NextStep steps,
    StandIn standIn,
    CheckInOnReporter checkIn)
{
    /// <exception cref="StorageUnavailableException">Nothing has rung.</exception>
    public async Task LookAsync(Guid caseId, CancellationToken cancellationToken)
    {
        // Most first looks after a start find nothing; for those no writer has to wait.
        if (await database.ReadAsync((transaction, token) => IsAnythingToDoAsync(transaction, caseId, token), cancellationToken))
            await database.InTransactionAsync((transaction, token) => RingAsync(transaction, caseId, token), cancellationToken);
    }

    private async Task<bool> IsAnythingToDoAsync(Transaction transaction, Guid caseId, CancellationToken cancellationToken) =>
        await cases.FindAsync(transaction, caseId, cancellationToken) is { } summary
        && await DueAsync(transaction, summary, cancellationToken) is var due
        && (due.Ringing.Count > 0 || due.PassedOver.Count > 0 || due.Next != summary.NextAlarm);

    private async Task RingAsync(Transaction transaction, Guid caseId, CancellationToken cancellationToken)
    {
        if (await cases.FindToChangeAsync(transaction, caseId, cancellationToken) is not { } summary)
            return;

        var due = await DueAsync(transaction, summary, cancellationToken);
        foreach (var alarm in due.Ringing.OrderBy(alarm => alarm.Family)) // whoever is told of the case only now has nothing to be reminded of
            summary = await RingAsync(transaction, summary, alarm, cancellationToken);

        foreach (var alarm in due.Ringing.Concat(due.PassedOver))
            await rung.AddAsync(transaction, caseId, alarm.Key, cancellationToken);

        await cases.ChangeAsync(transaction, summary with { NextAlarm = due.Next }, cancellationToken);
    }

    private async Task<DueAlarms> DueAsync(Transaction transaction, CaseSummary summary, CancellationToken cancellationToken) =>
        DueAlarms.Of(summary, clocks.AlarmsOf(summary), await rung.OfAsync(transaction, summary.Id, cancellationToken), time.GetUtcNow());

    private Task<CaseSummary> RingAsync(Transaction transaction, CaseSummary summary, CaseAlarm alarm, CancellationToken cancellationToken) => alarm.Family switch
    {
        AlarmFamily.Reminder => RemindAsync(transaction, summary, alarm, cancellationToken),
        AlarmFamily.Deputy => AskDeputyAsync(transaction, summary, alarm, cancellationToken),
        AlarmFamily.Escalation => PassOnAsync(transaction, summary, alarm, CaseNews.Escalated, CaseDeeds.Escalated, [], cancellationToken),
        AlarmFamily.CheckIn => CheckInAsync(transaction, summary, alarm, cancellationToken),
        _ => throw new UnreachableException(alarm.Family.ToString()),
    };

    private async Task<CaseSummary> RemindAsync(Transaction transaction, CaseSummary summary, CaseAlarm alarm, CancellationToken cancellationToken)
    {
        await announce.HandleAsync(transaction, CaseNews.Reminder, summary, cancellationToken);
        await WriteAsync(transaction, summary, alarm, CaseDeeds.Reminded, [], cancellationToken);

        return summary;
    }

    /// <summary>With a deputy at hand for somebody who is away, nobody else has to learn of the case.</summary>
    private async Task<CaseSummary> AskDeputyAsync(Transaction transaction, CaseSummary summary, CaseAlarm alarm, CancellationToken cancellationToken)
    {
        var deputy = await standIn.FindAsync(transaction, summary, summary.Calendar.DayOf(time.GetUtcNow()), cancellationToken);
        Dictionary<string, string> details = deputy is null ? [] : new() { ["deputy"] = deputy.Id };
        if (deputy is null || alarm.Key.Kind is AlarmKind.AnswerOverdue)
            return await PassOnAsync(transaction, summary, alarm, CaseNews.Deputy, CaseDeeds.DeputyAsked, details, cancellationToken);

        await announce.HandleAsync(transaction, CaseNews.Deputy, summary, cancellationToken);
        await WriteAsync(transaction, summary, alarm, CaseDeeds.DeputyAsked, details, cancellationToken);

        return summary;
    }

    /// <summary>Those who know of the case hear that it is passed on; the next step hears of it as of a new case, and so the same way on every kind of destination.</summary>
    private async Task<CaseSummary> PassOnAsync(
        Transaction transaction, CaseSummary summary, CaseAlarm alarm, string news, string deed, Dictionary<string, string> details, CancellationToken cancellationToken)
    {
        await announce.HandleAsync(transaction, news, summary, cancellationToken);
        if (await steps.FindAsync(transaction, summary, cancellationToken) is not var (after, destination))
        {
            await WriteAsync(transaction, summary, alarm, deed, details, cancellationToken);

            return summary;
        }

        await announce.HandleAsync(transaction, CaseNews.Opened, after with { Destinations = [destination] }, cancellationToken);
        await WriteAsync(transaction, summary, alarm, deed, new(details) { ["to"] = destination }, cancellationToken);

        return after;
    }

    private async Task<CaseSummary> CheckInAsync(Transaction transaction, CaseSummary summary, CaseAlarm alarm, CancellationToken cancellationToken)
    {
        if (await checkIn.AskAsync(transaction, summary, MonthsOf(alarm.Key.Kind), cancellationToken))
            await WriteAsync(transaction, summary, alarm, CaseDeeds.CheckedIn, [], cancellationToken);

        return summary;
    }

    private static int MonthsOf(AlarmKind kind) => kind switch
    {
        AlarmKind.CheckIn1 => 1,
        AlarmKind.CheckIn3 => 3,
        AlarmKind.CheckIn6 => 6,
        _ => throw new UnreachableException(kind.ToString()),
    };

    private async Task WriteAsync(Transaction transaction, CaseSummary summary, CaseAlarm alarm, string deed, Dictionary<string, string> details, CancellationToken cancellationToken) =>
        await audit.AppendAsync(
            transaction,
            summary.Id,
            summary.Now(time),
            CaseDeeds.Bot,
            deed,
            new Dictionary<string, string>(details) { ["alarm"] = alarm.Key.Kind.ToString(), ["due"] = new UtcDay(alarm.Key.Due).ToString() },
            cancellationToken);
}
