using PolicyBot.Primitives;
using PolicyBot.Reports;

namespace PolicyBot.Cases.Clocks;

/// <summary>The days by which Legal owes the reporter something. Each is met until the end of its day, UTC.</summary>
/// <param name="PersonalAnswerBy">Three working days (Monday to Friday) after receipt: ISO 37002, 8.1; two when the severity is high, one when it is critical.</param>
/// <param name="AcknowledgeBy">Seven days after receipt: Directive (EU) 2019/1937, art. 9(1)(b).</param>
/// <param name="FeedbackBy">Three months after the acknowledgement was due at the latest: art. 9(1)(f), counted here from receipt, which is earlier.</param>
public sealed record LegalClocks(UtcDay PersonalAnswerBy, UtcDay AcknowledgeBy, UtcDay FeedbackBy)
{
    private const int AcknowledgeDays = 7;
    private const int FeedbackMonths = 3;

    public static LegalClocks From(UtcDay received, Severity severity)
    {
        var answer = received.Date;
        for (var left = WorkingDays(severity); left > 0;)
        {
            answer = answer.AddDays(1);
            if (answer.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                left--;
        }

        return new LegalClocks(new UtcDay(answer), new UtcDay(received.Date.AddDays(AcknowledgeDays)), new UtcDay(received.Date.AddMonths(FeedbackMonths)));
    }

    private static int WorkingDays(Severity severity) => severity switch
    {
        Severity.Critical => 1,
        Severity.High => 2,
        _ => 3,
    };
}
