using Microsoft.Extensions.Options;
using PolicyBot.Outbox;
using PolicyBot.Routing.Calendars;

namespace PolicyBot.Routing;

public static class RoutingRoom
{
    public static IServiceCollection AddRouting(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RoutingOptions>()
            .Bind(configuration.GetSection("Routing"), binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        services.AddSingleton<IPostConfigureOptions<RoutingOptions>>(new RoutingDefaults(configuration));
        services.AddSingleton<IValidateOptions<RoutingOptions>, RoutingCheck>();
        services.AddSingleton<IDestinationKind, InboxKind>();
        services.AddSingleton<IDestinations, ConfiguredDestinations>();
        services.AddSingleton<RouteFinder>();
        services.AddCalendars(configuration);
        return services;
    }
}
