using Microsoft.Extensions.DependencyInjection.Extensions;

namespace PolicyBot.Channels.Calls;

internal static class OutgoingRegistration
{
    /// <summary>One set of connections for all platforms; asked for by each.</summary>
    public static IServiceCollection AddOutgoingHttp(this IServiceCollection services)
    {
        services.TryAddSingleton(provider => new OutgoingHttp(OutgoingHttp.Handler(), provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}
