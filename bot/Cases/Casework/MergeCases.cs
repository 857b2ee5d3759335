using PolicyBot.Audit;
using PolicyBot.Cases.Access;
using PolicyBot.Cases.Conflicts;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Cases.Casework;

/// <summary>
/// Merges a duplicate into the case that was there first: the duplicate is closed and its reporter's mailbox lives on, read and answered in the other. Both trails
/// stay, each with an entry that names the other case; so whoever is kept out of one is kept out of both.
/// </summary>
public sealed class MergeCases(
    TimeProvider time, CaseStore cases, UniteConflicts conflicts, KeepOutOfCase keepOut, ChangeCasework change, OtherCase other, WriteToReporter write, AuditTrail audit, IReporterWords words)
{
    /// <param name="ticket">Of the dialog: the duplicate's reporter is told once.</param>
    /// <param name="into">The number of the case that was opened first: by which the reporters' feedback is due no later.</param>
    public Task<WorkResult> MergeAsync(Handler lead, Guid caseId, Ticket ticket, CaseNumber into, CancellationToken cancellationToken) =>
        change.DoAsync(
            lead,
            caseId,
            CaseRight.Lead,
            async (sheet, token) =>
            {
                using var main = await other.OpenAsync(sheet.Transaction, lead, into, CaseRight.Lead, token);
                if (main is null)
                    return new WorkStep(new CaseChange.NotThere());

                if (sheet.Case.MergedInto == main.Case.Id)
                    return WorkStep.AlreadyDone;

                if (main.Case.Id == caseId || sheet.Case.Status is CaseStatus.Closed || main.Case.Status is CaseStatus.Closed)
                    return WorkStep.NotPossible;

                if (main.Case.Clocks.FeedbackBy > sheet.Case.Clocks.FeedbackBy)
                    return WorkStep.NotValid(WorkProblem.OpenedLater);

                await write.AddAsync(sheet.Transaction, sheet.Case, words.OfMerging(), ticket.OnceKey, token);
                var duplicate = await UniteAsync(sheet.Transaction, lead, sheet.Case, main, token);
                var now = sheet.Case.Now(time);

                return new WorkStep(
                    new CaseChange.To(
                        duplicate with
                        {
                            Status = CaseStatus.Closed,
                            Acknowledged = sheet.Case.Acknowledged ?? now,
                            Closed = now,
                            Outcome = Outcome.Duplicate,
                            MergedInto = main.Case.Id,
                        },
                        CaseDeeds.Merged)
                    {
                        Details = Naming("into", main.Case),
                        News = ReporterNews.Written,
                    },
                    sheet.Work with { Closing = null, Lowering = null });
            },
            cancellationToken);

    /// <returns>The duplicate without those who are kept out of the main case.</returns>
    private async Task<CaseSummary> UniteAsync(Transaction transaction, Handler lead, CaseSummary duplicate, OpenedCasework main, CancellationToken cancellationToken)
    {
        var earlierOnes = await cases.ListMergedAsync(transaction, duplicate.Id, cancellationToken);
        var siblings = await cases.ListMergedAsync(transaction, main.Case.Id, cancellationToken);
        var shut = await conflicts.HandleAsync(transaction, main.Case.Id, [duplicate.Id, .. earlierOnes.Concat(siblings).Select(other => other.Id)], cancellationToken);

        // What had been merged into the duplicate is a duplicate of the main case now: one look leads from any of them to where the work is.
        foreach (var earlier in earlierOnes)
        {
            if (await cases.FindToChangeAsync(transaction, earlier.Id, cancellationToken) is not { } locked)
                continue;

            var moved = locked with { MergedInto = main.Case.Id };
            await (shut.Contains(moved.Id) ? keepOut.TakeAsync(transaction, moved, cancellationToken) : cases.ChangeAsync(transaction, moved, cancellationToken));
            await audit.AppendAsync(transaction, locked.Id, locked.Now(time), lead.Id, CaseDeeds.Merged, Naming("into", main.Case), cancellationToken);
        }

        foreach (var sibling in siblings.Where(sibling => shut.Contains(sibling.Id)))
        {
            if (await cases.FindToChangeAsync(transaction, sibling.Id, cancellationToken) is { } locked)
                await keepOut.TakeAsync(transaction, locked, cancellationToken);
        }

        // What was proposed for the main case alone was not proposed for what it is now; the trail has it.
        var severity = duplicate.Severity > main.Case.Severity ? duplicate.Severity : main.Case.Severity;
        var after = await AfterAsync(transaction, main.Case with { Severity = severity }, shut, cancellationToken);
        await other.SaveAsync(transaction, lead, main, after, main.Work with { Closing = null, Lowering = null }, CaseDeeds.TookIn, Naming("duplicate", duplicate), cancellationToken);

        return await AfterAsync(transaction, duplicate, shut, cancellationToken);
    }

    private async Task<CaseSummary> AfterAsync(Transaction transaction, CaseSummary summary, IReadOnlySet<Guid> shut, CancellationToken cancellationToken) =>
        shut.Contains(summary.Id) ? await keepOut.WithoutThemAsync(transaction, summary, cancellationToken) : summary;

    private static Dictionary<string, string> Naming(string role, CaseSummary summary) => new() { [role] = summary.Number.Text };
}
