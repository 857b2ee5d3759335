using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PolicyBot.Cases.Conflicts;

/// <summary>Degraded while an org file that cannot be used waits to be mended. Says lines and counts, not people.</summary>
internal sealed class OrgHealth(OrgChart chart) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var people = chart.Current.People;

        return Task.FromResult(chart.Trouble is { } trouble
            ? HealthCheckResult.Degraded($"{trouble} The last good one stays, with {people} people.")
            : HealthCheckResult.Healthy(people > 0 ? $"The org file has {people} people." : "No org file is set: managers of people named in a report are not known."));
    }
}
