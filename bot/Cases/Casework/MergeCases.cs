using PolicyBot.Audit;
using PolicyBot.Cases.Access;
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
    TimeProvider time, CaseStore cases, BarredPeople barred, ChangeCasework change, OtherCase other, WriteToReporter write, AuditTrail audit, IReporterWords words)
{
    /// <param name="ticket">Of the dialog: the duplicate's reporter is told once.</param>
    /// <param name="into">The number of the case that was opened first.</param>
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

                if (main.Case.Opened.Day.Date > sheet.Case.Opened.Day.Date)
                    return WorkStep.NotValid(WorkProblem.OpenedLater);

                await write.AddAsync(sheet.Transaction, sheet.Case, words.OfMerging(), ticket.OnceKey, token);
                await UniteAsync(sheet.Transaction, lead, sheet.Case, main, token);
                var now = sheet.Case.Now(time);

                return new WorkStep(
                    new CaseChange.To(
                        sheet.Case with
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

    private async Task UniteAsync(Transaction transaction, Handler lead, CaseSummary duplicate, OpenedCasework main, CancellationToken cancellationToken)
    {
        var earlierOnes = await cases.ListMergedAsync(transaction, duplicate.Id, cancellationToken);
        await BarFromAllAsync(transaction, main.Case.Id, [duplicate, .. earlierOnes, .. await cases.ListMergedAsync(transaction, main.Case.Id, cancellationToken)], cancellationToken);

        // What had been merged into the duplicate is a duplicate of the main case now: one look leads from any of them to where the work is.
        foreach (var earlier in earlierOnes)
        {
            if (await cases.FindToChangeAsync(transaction, earlier.Id, cancellationToken) is not { } locked)
                continue;

            await cases.ChangeAsync(transaction, locked with { MergedInto = main.Case.Id }, cancellationToken);
            await audit.AppendAsync(transaction, locked.Id, locked.Now(time), lead.Id, CaseDeeds.Merged, Naming("into", main.Case), cancellationToken);
        }

        var severity = duplicate.Severity > main.Case.Severity ? duplicate.Severity : main.Case.Severity;
        await other.SaveAsync(transaction, lead, main, main.Case with { Severity = severity }, main.Work, CaseDeeds.TookIn, Naming("duplicate", duplicate), cancellationToken);
    }

    private async Task BarFromAllAsync(Transaction transaction, Guid main, IReadOnlyList<CaseSummary> others, CancellationToken cancellationToken)
    {
        foreach (var summary in others)
            await barred.AddAllAsync(transaction, summary.Id, main, cancellationToken);

        foreach (var summary in others)
            await barred.AddAllAsync(transaction, main, summary.Id, cancellationToken);
    }

    private static Dictionary<string, string> Naming(string role, CaseSummary summary) => new() { [role] = summary.Number.Text };
}
