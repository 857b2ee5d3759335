namespace PolicyBot.Cases.Clocks;

internal static class ClocksRoom
{
    public static IServiceCollection AddClocks(this IServiceCollection services)
    {
        services.AddSingleton<CaseClocks>();
        services.AddSingleton<RungAlarms>();
        services.AddSingleton<WaitingAlarms>();
        services.AddSingleton<NextStep>();
        services.AddSingleton<StandIn>();
        services.AddSingleton<CheckInOnReporter>();
        services.AddSingleton<RingAlarms>();
        services.AddSingleton<WatchClocks>();

        return services.AddHostedService(provider => provider.GetRequiredService<WatchClocks>());
    }
}
