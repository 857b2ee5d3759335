namespace PolicyBot.Outbox;

public static class OutboxRoom
{
    public static IServiceCollection AddOutbox(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<OutboxBell>();
        services.AddSingleton<Deliveries>();
        return services;
    }
}
