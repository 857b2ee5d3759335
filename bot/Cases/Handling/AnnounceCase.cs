using PolicyBot.Outbox;
using PolicyBot.Primitives;
using PolicyBot.Storage;

namespace PolicyBot.Cases.Handling;

/// <summary>Promises one delivery to each destination of a case, in the transaction of the change that they tell of.</summary>
public sealed class AnnounceCase(Deliveries outbox, Ids ids)
{
    public async Task HandleAsync(Transaction transaction, string news, CaseSummary summary, CancellationToken cancellationToken)
    {
        var payload = CaseNotice.Of(summary).ToJson();
        foreach (var destination in summary.Destinations)
            await outbox.PromiseAsync(transaction, new Delivery { Id = ids.Untimed(), Destination = destination, Kind = news, Payload = payload }, cancellationToken);
    }
}
