using System.Text.Json;
using PolicyBot.Outbox;
using PolicyBot.Storage;

namespace PolicyBot.Cases.Handling;

/// <summary>
/// News of a case that was promised to a destination before somebody had to be kept out who reads there. That the case stands differently still goes out: where
/// a notice stands that follows the case, this is what takes it away.
/// </summary>
internal sealed class RecallCaseNews(Database database, CaseStore cases) : IRecallDeliveries
{
    public async Task<bool> IsRecalledAsync(Delivery delivery, CancellationToken cancellationToken) =>
        delivery.Kind is CaseNews.Opened or CaseNews.ReporterWrote or CaseNews.Reminder or CaseNews.Deputy or CaseNews.Escalated
        && NumberIn(delivery) is { } number
        && await database.ReadAsync((transaction, token) => cases.FindAsync(transaction, number, token), cancellationToken) is { } summary
        && !summary.IsTold(delivery.Destination);

    // What is no notice of a case is for whoever delivers it to refuse.
    private static CaseNumber? NumberIn(Delivery delivery)
    {
        try
        {
            return CaseNumber.TryParse(CaseNotice.FromJson(delivery.Payload).CaseNumber, out var number) ? number : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
