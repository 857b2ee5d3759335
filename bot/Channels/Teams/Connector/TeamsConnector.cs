using Microsoft.Extensions.Options;
using PolicyBot.Channels.Calls;

namespace PolicyBot.Channels.Teams.Connector;

internal static class TeamsConnector
{
    /// <summary>Everything by which the bot calls Teams. Needs <see cref="TeamsOptions"/>, and the clock and ids of Primitives.</summary>
    public static IServiceCollection AddTeamsConnector(this IServiceCollection services) => services
        .AddSingleton<IValidateOptions<TeamsOptions>, CertificateCheck>()
        .AddSingleton<IServiceUrls, ServiceUrls>()
        .AddOutgoingHttp()
        .AddSingleton(_ => new EntraHttp(OutgoingHttp.Handler()))
        .AddSingleton<TokenSources>()
        .AddSingleton(provider => provider.GetRequiredService<TokenSources>().Open())
        .AddSingleton<ConnectorCalls>()
        .AddSingleton<ICallConnector, ConnectorClient>()
        .AddSingleton<ISendPatiently, SendPatiently>();
}
