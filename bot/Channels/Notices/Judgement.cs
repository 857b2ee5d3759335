using System.Diagnostics;
using PolicyBot.Outbox;

namespace PolicyBot.Channels.Notices;

/// <summary>What the post room makes of a chat platform's answers.</summary>
internal static class Judgement
{
    /// <summary>
    /// What may have arrived is tried again all the same, knowingly: no chat platform takes a key by which it would know a second attempt, and a case that
    /// Legal is told of twice is better than one that it never hears of.
    /// </summary>
    public static DeliveryResult ToResult(this BoardAnswer answer) => answer switch
    {
        BoardAnswer.Done => new DeliveryResult.Delivered(),
        BoardAnswer.TryAgain again => new DeliveryResult.TryAgain(again.After) { Reason = again.Reason },
        BoardAnswer.Gone gone => new DeliveryResult.Refused(gone.Reason),
        BoardAnswer.Stop stop => new DeliveryResult.Refused(stop.Reason),
        BoardAnswer.Refused refused => new DeliveryResult.Refused(refused.Reason),
        _ => throw new UnreachableException(answer.GetType().Name),
    };

    /// <summary>Of several places at once: who took the bot away or blocked it holds up nobody; whoever else was not reached is tried again.</summary>
    /// <param name="answers">One at least.</param>
    public static DeliveryResult ToResult(this IReadOnlyList<BoardAnswer> answers)
    {
        if (answers.OfType<BoardAnswer.TryAgain>().MaxBy(again => again.After) is { } again)
            return again.ToResult();

        if (answers.FirstOrDefault(answer => answer is BoardAnswer.Refused) is { } refused)
            return refused.ToResult();

        return (answers.FirstOrDefault(answer => answer is BoardAnswer.Done) ?? answers[0]).ToResult();
    }
}
