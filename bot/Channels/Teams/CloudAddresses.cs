namespace PolicyBot.Channels.Teams;

/// <summary>
/// What differs from one cloud to another. Sources: Bot Framework authentication constants of the public, government and China clouds; Teams' pages on proactive messages.
/// </summary>
internal sealed record CloudAddresses
{
    private CloudAddresses() { }

    /// <summary>The OpenID metadata of the Bot Framework: where the keys of channels are published.</summary>
    public required Uri OpenIdMetadata { get; init; }

    /// <summary>Who issues the tokens of channels, also to single-tenant registrations; compared letter by letter.</summary>
    public required string Issuer { get; init; }

    /// <summary>What to ask Entra for when we call a connector.</summary>
    public required string OutboundScope { get; init; }

    /// <summary>Entra's login of this cloud, without a tenant and without a slash at its end.</summary>
    public required string Login { get; init; }

    /// <summary>Where a registration asks for tokens that has no tenant of its own; <see langword="null"/> where there is none such.</summary>
    public string? DefaultTenant { get; init; }

    /// <summary>The connector for messages that answer nothing, without a slash at its end; <see langword="null"/> where none is published.</summary>
    public Uri? Proactive { get; init; }

    private static CloudAddresses Public { get; } = new()
    {
        OpenIdMetadata = new("https://login.botframework.com/v1/.well-known/openidconfiguration"),
        Issuer = "https://api.botframework.com",
        OutboundScope = "https://api.botframework.com/.default",
        Login = "https://login.microsoftonline.com",
        DefaultTenant = "botframework.com",
        Proactive = new("https://smba.trafficmanager.net/teams"),
    };

    private static CloudAddresses UsGov { get; } = new()
    {
        OpenIdMetadata = new("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        Issuer = "https://api.botframework.us",
        OutboundScope = "https://api.botframework.us/.default",
        Login = "https://login.microsoftonline.us",
        DefaultTenant = "MicrosoftServices.onmicrosoft.us",
        Proactive = new("https://smba.infra.gov.teams.microsoft.us/teams"),
    };

    private static CloudAddresses UsGovDoD { get; } = UsGov with { Proactive = new("https://smba.infra.dod.teams.microsoft.us/teams") };

    private static CloudAddresses China { get; } = new()
    {
        OpenIdMetadata = new("https://login.botframework.azure.cn/v1/.well-known/openidconfiguration"),
        Issuer = "https://api.botframework.azure.cn",
        OutboundScope = "https://api.botframework.azure.cn/.default",
        Login = "https://login.partner.microsoftonline.cn",
    };

    public static CloudAddresses Of(TeamsCloud cloud) => cloud switch
    {
        TeamsCloud.Public => Public,
        TeamsCloud.UsGov => UsGov,
        TeamsCloud.UsGovDoD => UsGovDoD,
        TeamsCloud.China => China,
        _ => throw new ArgumentOutOfRangeException(nameof(cloud), cloud, "No such cloud."),
    };

    /// <summary>The authority that gives us tokens.</summary>
    /// <param name="tenantId">Empty: the default tenant, which not every cloud has; the settings are checked for that at the start.</param>
    public string Authority(string tenantId) =>
        $"{Login}/{(tenantId.Length > 0 ? tenantId : DefaultTenant ?? throw new InvalidOperationException("This cloud has no default tenant."))}";
}
