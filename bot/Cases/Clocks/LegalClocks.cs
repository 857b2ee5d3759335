using PolicyBot.Reports;

namespace PolicyBot.Cases.Clocks;

/// <summary>
/// The days by which Legal owes the reporter something, each met until the end of its day in the case's calendar. That the last day of a limit is a holiday
/// prolongs nothing: being early does no harm.
/// </summary>
/// <param name="PersonalAnswerBy">Three working days after receipt: ISO 37002, 8.1; two when the severity is high, one when it is critical.</param>
/// <param name="AcknowledgeBy">Seven days after receipt: Directive (EU) 2019/1937, art. 9(1)(b).</param>
/// <param name="FeedbackBy">Three months after the acknowledgement was due at the latest: art. 9(1)(f), counted here from receipt, which is earlier; from re-opening for a case that was opened again.</param>
/// <param name="FeedbackTarget">The house's own: two months when the severity is high, one when it is critical, later by as long as Legal waited for the reporter; never after <paramref name="FeedbackBy"/>.</param>
public sealed record LegalClocks(DateOnly PersonalAnswerBy, DateOnly AcknowledgeBy, DateOnly FeedbackBy, DateOnly FeedbackTarget)
{
    internal const int AcknowledgeDays = 7;
    internal const int FeedbackMonths = 3;

    public static LegalClocks Of(CaseSummary summary)
    {
        var received = summary.Received;
        var again = summary.Reopened ?? received;
        var limit = again.AddMonths(FeedbackMonths);
        var target = again.AddMonths(MonthsToTarget(summary.Severity)).AddDays(summary.WaitedDays);

        return new LegalClocks(
            summary.Calendar.AddWorkingDays(received, WorkingDays(summary.Severity)),
            received.AddDays(AcknowledgeDays),
            limit,
            target < limit ? target : limit);
    }

    private static int WorkingDays(Severity severity) => severity switch
    {
        Severity.Critical => 1,
        Severity.High => 2,
        _ => 3,
    };

    private static int MonthsToTarget(Severity severity) => severity switch
    {
        Severity.Critical => 1,
        Severity.High => 2,
        _ => FeedbackMonths,
    };
}
