namespace PolicyBot.Channels.Slack.SocketMode;

internal static class SocketModeRegistration
{
    /// <summary>Needs what calls Slack's API. To be added after whatever works off what was taken, so that it is stopped before.</summary>
    public static IServiceCollection AddSlackSocket(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<SocketHealthCheck>("slack");
        return services
            .AddSingleton<SocketState>()
            .AddSingleton<TakeEnvelope>()
            .AddSingleton<OpenSocket>()
            .AddHostedService<KeepSocketOpen>();
    }
}
