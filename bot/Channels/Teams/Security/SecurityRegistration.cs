using Microsoft.Extensions.DependencyInjection.Extensions;

namespace PolicyBot.Channels.Teams.Security;

internal static class SecurityRegistration
{
    /// <summary>Adds <see cref="ICheckCallers"/>; needs <see cref="TeamsOptions"/> and <see cref="Connector.IServiceUrls"/>.</summary>
    public static IServiceCollection AddTeamsSecurity(this IServiceCollection services)
    {
        services.TryAddSingleton<Refusals>();
        return services
            .AddSingleton<FetchKeys>()
            .AddSingleton<ChannelKeys>()
            .AddSingleton<TokenRules>()
            .AddSingleton<ProvedTokens>()
            .AddSingleton<ICheckCallers, CheckCallers>();
    }
}
