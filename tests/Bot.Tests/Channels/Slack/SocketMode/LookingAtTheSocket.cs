using Microsoft.Extensions.Diagnostics.HealthChecks;
using PolicyBot.Channels.Slack.SocketMode;

namespace PolicyBot.Tests.Channels.Slack.SocketMode;

public sealed class LookingAtTheSocket
{
    [Fact]
    public async Task Without_a_socket_something_should_be_done_and_with_one_all_is_well()
    {
        var state = new SocketState();
        var check = new SocketHealthCheck(state);

        Assert.Equal(HealthStatus.Degraded, (await check.CheckHealthAsync(new HealthCheckContext())).Status);
        state.Open();
        Assert.Equal(HealthStatus.Healthy, (await check.CheckHealthAsync(new HealthCheckContext())).Status);
        state.Lose("Slack:AppToken is no good.");
        var lost = await check.CheckHealthAsync(new HealthCheckContext());

        Assert.Equal((HealthStatus.Degraded, "Slack:AppToken is no good."), (lost.Status, lost.Description));
    }
}
