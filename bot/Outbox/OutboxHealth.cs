using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PolicyBot.Outbox;

/// <summary>
/// Degraded while a destination refuses something or is not reached. Tells no counts: whoever asks every second could read from them when somebody reported.
/// </summary>
internal sealed class OutboxHealth(OutboxShelf shelf, Troubles troubles) : IHealthCheck
{
    /// <summary>So many failures are no hiccup any more.</summary>
    private const int Patience = 3;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var rows = await shelf.TroubledAsync(Patience, cancellationToken);
        return rows.Count == 0
            ? HealthCheckResult.Healthy("Every destination is reached.")
            : HealthCheckResult.Degraded(string.Join(' ', rows.Select(Sentence)));
    }

    private string Sentence(OutboxShelf.TroubledRow row)
    {
        var verb = row.Refused == 1 ? "refuses deliveries" : "is not reached";
        return troubles.Find(row.Destination) is { } reason ? $"{row.Destination} {verb} ({reason})." : $"{row.Destination} {verb}.";
    }
}
