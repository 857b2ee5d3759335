using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PolicyBot.Storage;

/// <summary>Without the database no report can be taken.</summary>
internal sealed class DatabaseHealth(Database database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await database.IsReachableAsync(cancellationToken)
            ? HealthCheckResult.Healthy($"{database.Engine} can be written to.")
            : HealthCheckResult.Unhealthy($"{database.Engine} is away, full, locked or read-only. No report can be taken until that is mended.");
}
