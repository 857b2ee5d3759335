namespace PolicyBot.Routing.Calendars;

internal static class CalendarsRoom
{
    public static IServiceCollection AddCalendars(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<WorkOptions, WorkCheck>()
            .Bind(configuration.GetSection("Work"), binder => binder.ErrorOnUnknownConfiguration = true);

        return services.AddSingleton<WorkCalendars>();
    }
}
