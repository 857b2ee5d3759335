using PolicyBot.Cases.Access;
using PolicyBot.Cases.Handlers;
using PolicyBot.Storage;

namespace PolicyBot.Cases.Clocks;

/// <summary>Who works a case for somebody who does not.</summary>
internal sealed class StandIn(HandlerDirectory people, CaseGate gate)
{
    /// <returns>The first along the line of deputies who is there on this day and may work the case; <see langword="null"/> when there is none.</returns>
    public async Task<Handler?> FindAsync(Transaction transaction, CaseSummary summary, DateOnly day, CancellationToken cancellationToken)
    {
        foreach (var deputy in summary.Assignee is { } assignee ? people.DeputiesOf(assignee) : [])
        {
            if (!people.IsAway(deputy.Id, day) && await gate.IsOpenAsync(transaction, deputy, summary.Id, CaseRight.Work, cancellationToken))
                return deputy;
        }

        return null;
    }
}
