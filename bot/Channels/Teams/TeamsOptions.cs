using PolicyBot.Channels.Teams.Package;

namespace PolicyBot.Channels.Teams;

/// <summary>The section <c>Teams</c>: the bot's registration, who may call it, and whom it may call.</summary>
internal sealed class TeamsOptions
{
    /// <summary>The app (client) id of the bot's registration: the audience of every token that calls it.</summary>
    /// <value>A GUID. Empty, the default: nobody calls over Teams; in Development, callers on this machine do, without a token.</value>
    public string AppId { get; set; } = "";

    /// <summary>The tenant of a single-tenant registration or of a managed identity; also the one tenant that may call, unless <see cref="AllowedTenants"/> names others.</summary>
    /// <value>A GUID. Empty, the default, for the multi-tenant registrations of old.</value>
    public string TenantId { get; set; } = "";

    /// <summary>One of three ways to prove who we are when we call Teams; the others are a certificate and a managed identity.</summary>
    /// <value>Give it by a secret store or the environment, not in the file.</value>
    public string ClientSecret { get; set; } = "";

    /// <value>Path of a PFX or PEM file with certificate and private key.</value>
    public string CertificatePath { get; set; } = "";

    /// <value>Empty, the default, when the file has none.</value>
    public string CertificatePassword { get; set; } = "";

    /// <summary>Whether the registration is a user-assigned managed identity, whose client id is <see cref="AppId"/>.</summary>
    public bool ManagedIdentity { get; set; }

    /// <summary>Which cloud's addresses and issuers hold (Teams for governments and China have their own).</summary>
    public TeamsCloud Cloud { get; set; } = TeamsCloud.Public;

    /// <summary>Where the keys are published that sign the tokens of those who call us.</summary>
    /// <value>An https address; http on this machine itself. Empty, the default: the cloud's.</value>
    public string OpenIdMetadataUrl { get; set; } = "";

    /// <summary>The tenants whose people may use the bot.</summary>
    /// <value>Tenant ids. Empty, the default: <see cref="TenantId"/> alone; with that empty too, in Development, every tenant.</value>
    public List<string> AllowedTenants { get; } = [];

    /// <summary>Connectors that are trusted besides Microsoft's: our token goes wherever this list allows.</summary>
    /// <value>https addresses; the address itself and what lies below it is trusted.</value>
    public List<string> AllowedServiceUrls { get; } = [];

    /// <summary>The connector for messages that nobody asked for, such as a case that is delivered to a channel.</summary>
    /// <value>Empty, the default: the cloud's.</value>
    public string ServiceUrl { get; set; } = "";

    /// <summary>Who may read the policies of which audience in a private chat: by audience, Entra object ids, or <c>*</c> for everyone in the allowed tenants.</summary>
    public Dictionary<string, List<string>> Audiences { get; } = [];

    /// <summary>The id of the app in Teams, where it is to be another than the bot's; only the app package has it.</summary>
    /// <value>A GUID. Empty, the default: <see cref="AppId"/>.</value>
    public string ManifestId { get; set; } = "";

    /// <summary>What the app package says of whoever runs the bot.</summary>
    public PackageOptions Package { get; set; } = new();
}
