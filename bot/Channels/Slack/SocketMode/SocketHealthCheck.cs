using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PolicyBot.Channels.Slack.SocketMode;

/// <summary>Without a socket nobody is answered in Slack, but reports and questions still come in elsewhere.</summary>
internal sealed class SocketHealthCheck(SocketState state) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(state.IsOpen ? HealthCheckResult.Healthy(state.Says) : HealthCheckResult.Degraded(state.Says));
}
