using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace PolicyBot.Channels.Teams.Connector;

/// <summary>Chooses, by the settings, how we prove who we are. MSAL is given no logger: what it would say holds ids of ours.</summary>
internal sealed class TokenSources(IOptions<TeamsOptions> options, TimeProvider time, EntraHttp http)
{
    private readonly TeamsOptions _teams = options.Value;

    public IIssueTokens Open()
    {
        var cloud = CloudAddresses.Of(_teams.Cloud);
        if (_teams.AppId.Length == 0)
        {
            return new NoTokens();
        }

        if (_teams.ManagedIdentity)
        {
            return OfManagedIdentity(cloud);
        }

        if (_teams.ClientSecret.Length > 0)
        {
            return OfRegistration(cloud, app => app.WithClientSecret(_teams.ClientSecret));
        }

        if (_teams.CertificatePath.Length > 0)
        {
            var certificate = ClientCertificate.Load(_teams.CertificatePath, _teams.CertificatePassword);
            return OfRegistration(cloud, app => app.WithCertificate(certificate));
        }

        return new NoTokens();
    }

    private MsalTokens OfRegistration(CloudAddresses cloud, Func<ConfidentialClientApplicationBuilder, ConfidentialClientApplicationBuilder> prove)
    {
        var app = prove(ConfidentialClientApplicationBuilder.Create(_teams.AppId))
            .WithAuthority(cloud.Authority(_teams.TenantId), validateAuthority: false)
            .WithInstanceDiscovery(false) // the authority comes from our own table: there is nothing to look up
            .WithLegacyCacheCompatibility(false)
            .WithHttpClientFactory(http, retryOnceOn5xx: false) // whoever sends has patience of his own
            .Build();
        string[] scopes = [cloud.OutboundScope];
        return new MsalTokens((replace, token) => app.AcquireTokenForClient(scopes).WithForceRefresh(replace).ExecuteAsync(token), time);
    }

    private MsalTokens OfManagedIdentity(CloudAddresses cloud)
    {
        var app = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(_teams.AppId)).WithHttpClientFactory(http).Build();
        var resource = cloud.OutboundScope[..^"/.default".Length];
        return new MsalTokens((replace, token) => app.AcquireTokenForManagedIdentity(resource).WithForceRefresh(replace).ExecuteAsync(token), time);
    }
}
