using PolicyBot.Outbox;
using PolicyBot.Storage;

namespace PolicyBot.Cases.Handling;

/// <summary>Delivers to the inbox on Legal's page: from then on the case is listed there. A second delivery changes nothing.</summary>
public sealed class LegalInbox(Database database, CaseStore cases) : IDeliver
{
    public string Kind => "inbox";

    public Task<DeliveryResult> DeliverAsync(Delivery delivery, CancellationToken cancellationToken) =>
        database.InTransactionAsync<DeliveryResult>(
            async (transaction, token) =>
            {
                if (!CaseNumber.TryParse(CaseNotice.FromJson(delivery.Payload).CaseNumber, out var number)
                    || await cases.FindAsync(transaction, number, token) is not { } summary)
                    return new DeliveryResult.Refused("There is no such case.");

                await cases.AddToInboxAsync(transaction, summary.Id, token);

                return new DeliveryResult.Delivered();
            },
            cancellationToken);
}
