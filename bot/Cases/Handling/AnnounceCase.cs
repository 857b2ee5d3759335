using PolicyBot.Outbox;
using PolicyBot.Primitives;
using PolicyBot.Storage;

namespace PolicyBot.Cases.Handling;

/// <summary>Promises deliveries to the destinations of a case, in the transaction of the change that they tell of.</summary>
public sealed class AnnounceCase(Deliveries outbox, IDestinations destinations, CaseStore cases, Ids ids)
{
    /// <summary>One delivery for each destination; of a mere change (<see cref="CaseNews.Changed"/>) for each that follows.</summary>
    public async Task HandleAsync(Transaction transaction, string news, CaseSummary summary, CancellationToken cancellationToken)
    {
        // Whoever follows a pointer to this bot has to find the case here.
        if (summary.Destinations.Any(name => destinations.Find(name) is { LeadsHere: true }))
            await cases.AddToInboxAsync(transaction, summary.Id, cancellationToken);

        var payload = CaseNotice.Of(summary).ToJson();
        foreach (var destination in summary.Destinations.Where(name => news != CaseNews.Changed || destinations.Find(name) is { Follows: true }))
            await outbox.PromiseAsync(transaction, new Delivery { Id = ids.Untimed(), Destination = destination, Kind = news, Payload = payload }, cancellationToken);
    }
}
