using Microsoft.Extensions.Diagnostics.HealthChecks;
using PolicyBot.Knowledge.Answers;

namespace PolicyBot.Hosting.Health;

/// <summary>Not ready until the policies are read; degraded while some file of theirs should be mended.</summary>
internal sealed class KnowledgeHealthCheck(IKnowledgeHealth knowledge) : IHealthCheck
{
    private const int MostFindings = 20;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var health = knowledge.Look();
        var size = $"{health.Policies} policies, {health.Passages} passages.";
        return Task.FromResult(health switch
        {
            { Loaded: false } => HealthCheckResult.Unhealthy("The policies are being read."),
            { Findings.Count: 0 } => HealthCheckResult.Healthy(size),
            _ => HealthCheckResult.Degraded(
                $"{size} {string.Join(' ', health.Findings.Take(MostFindings).Select(finding => $"{finding.File}: {finding.Sentence}"))}"),
        });
    }
}
