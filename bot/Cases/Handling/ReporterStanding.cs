using PolicyBot.Storage;

namespace PolicyBot.Cases.Handling;

/// <summary>
/// How a case stands for whoever reported it. A duplicate stands as the case does in which it is worked, in words of its own: that somebody else reported the same,
/// no reporter learns, and their report is not closed before its matter is.
/// </summary>
public sealed class ReporterStanding(CaseStore cases)
{
    /// <returns>The case as its reporter may see it; never with <see cref="Outcome.Duplicate"/>.</returns>
    public async Task<CaseSummary> OfAsync(Transaction transaction, CaseSummary summary, CancellationToken cancellationToken)
    {
        if (summary.MergedInto is not { } into || await cases.FindAsync(transaction, into, cancellationToken) is not { } main)
            return summary;

        var isClosed = main.Status is CaseStatus.Closed;

        // Whether Legal waits for the other reporter is not this one's to know. The deadline is the one they were told, which the main case's never exceeds; but re-opening moves both.
        return summary with
        {
            Status = isClosed ? CaseStatus.Closed : CaseStatus.InReview,
            Closed = isClosed ? main.Closed : null,
            Outcome = isClosed ? main.Outcome : null,
            Reopened = main.Reopened ?? summary.Reopened,
            MergedInto = null,
        };
    }
}
