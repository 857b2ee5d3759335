using Microsoft.Extensions.Options;
using PolicyBot.Channels.Teams.Connector;

namespace PolicyBot.Channels.Teams;

/// <summary>
/// What is wrong with the registration is found at the start, and not by the first person who writes to the bot. No sentence repeats a value: some are secrets.
/// What only the app package needs is looked at when it is written.
/// </summary>
internal sealed class TeamsOptionsValidator(IHostEnvironment environment) : IValidateOptions<TeamsOptions>
{
    private static readonly PeopleForm People = new(TeamsId.Is, $"a person's Entra object id, such as {TeamsId.Example}", "Entra object ids", "everyone in the allowed tenants");

    public ValidateOptionsResult Validate(string? name, TeamsOptions options)
    {
        string[] wrong = [.. CheckTexts(options)];
        if (wrong.Length == 0)
            wrong = [.. CheckRegistration(options), .. CheckCredentials(options), .. CheckCloud(options), .. CheckAddresses(options), .. PeopleSettings.Check("Teams", options.Audiences, People)];
        return wrong.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    /// <summary>Null and blank texts, which are easily left behind in a file, before anything else looks into them.</summary>
    private static IEnumerable<string> CheckTexts(TeamsOptions options) =>
        from text in new (string Key, string? Value)[]
        {
            (nameof(options.AppId), options.AppId),
            (nameof(options.TenantId), options.TenantId),
            (nameof(options.ClientSecret), options.ClientSecret),
            (nameof(options.CertificatePath), options.CertificatePath),
            (nameof(options.CertificatePassword), options.CertificatePassword),
            (nameof(options.OpenIdMetadataUrl), options.OpenIdMetadataUrl),
            (nameof(options.ServiceUrl), options.ServiceUrl),
            (nameof(options.ManifestId), options.ManifestId),
        }
        where text.Value is null || (text.Value.Length > 0 && string.IsNullOrWhiteSpace(text.Value))
        select $"Teams:{text.Key} is null or blank. Write a value, or leave the key out.";

    private IEnumerable<string> CheckRegistration(TeamsOptions options)
    {
        if (options.AppId.Length > 0 && !IsGuid(options.AppId))
            yield return "Teams:AppId is no GUID. Write the application (client) id of the bot's registration, such as 11111111-2222-3333-4444-555555555555.";
        if (options.TenantId.Length > 0 && !TeamsId.Is(options.TenantId))
            yield return "Teams:TenantId is no id. Write the directory (tenant) id of the bot's registration, not the tenant's domain.";

        foreach (var sentence in PeopleSettings.CheckIds("Teams:AllowedTenants", options.AllowedTenants, TeamsId.Is, $"a tenant's id, not its domain, such as {TeamsId.Example}"))
            yield return sentence;

        if (options.AppId.Length == 0 && !environment.IsDevelopment() && FirstGiven(options) is { } given)
            yield return $"Teams:{given} is set, but Teams:AppId is empty, so that nobody can call over Teams. Set Teams:AppId, or leave the section Teams out.";
        if (options.AppId.Length > 0 && !environment.IsDevelopment() && options.TenantId.Length == 0 && options.AllowedTenants.Count == 0)
            yield return "Teams:TenantId and Teams:AllowedTenants are empty, so that people of every company could use the bot. Set Teams:TenantId, or name the tenants in Teams:AllowedTenants.";
    }

    private IEnumerable<string> CheckCredentials(TeamsOptions options)
    {
        var ways = (options.ClientSecret.Length > 0 ? 1 : 0) + (options.CertificatePath.Length > 0 ? 1 : 0) + (options.ManagedIdentity ? 1 : 0);
        if (ways > 1)
            yield return "Teams:ClientSecret, Teams:CertificatePath and Teams:ManagedIdentity: more than one is set. Keep one of them, and leave the others out.";
        if (ways == 0 && options.AppId.Length > 0 && !environment.IsDevelopment())
            yield return "Teams:ClientSecret, Teams:CertificatePath and Teams:ManagedIdentity: none is set, so that the bot cannot answer. Set one of them.";
        if (options.ManagedIdentity && options.TenantId.Length == 0)
            yield return "Teams:ManagedIdentity needs Teams:TenantId. Write the directory (tenant) id of the managed identity.";
        if (options.CertificatePath.Length > 0 && options.TenantId.Length == 0)
            yield return "Teams:CertificatePath needs Teams:TenantId. Write the directory (tenant) id of the bot's registration.";
        if (options.CertificatePath.Length > 0 && !File.Exists(options.CertificatePath))
            yield return "Teams:CertificatePath names no file that this program can see. Write the path of a PFX or PEM file with certificate and private key.";
        if (options.CertificatePassword.Length > 0 && options.CertificatePath.Length == 0)
            yield return "Teams:CertificatePassword is set without Teams:CertificatePath. Set both, or neither.";
    }

    private static IEnumerable<string> CheckCloud(TeamsOptions options)
    {
        if (!Enum.IsDefined(options.Cloud))
        {
            yield return $"Teams:Cloud is no cloud that is known. Write one of: {string.Join(", ", Enum.GetNames<TeamsCloud>())}.";
            yield break;
        }

        if (options.AppId.Length == 0)
            yield break;

        var addresses = CloudAddresses.Of(options.Cloud);
        if (addresses.DefaultTenant is null && options.TenantId.Length == 0)
            yield return $"Teams:TenantId is empty, but the cloud {options.Cloud} has no tenant for registrations without one. Write the directory (tenant) id of the bot's registration.";
        if (addresses.Proactive is null && options.ServiceUrl.Length == 0)
            yield return $"Teams:ServiceUrl is empty, but the cloud {options.Cloud} publishes no connector for messages that nobody asked for. Write the address that its messages name as serviceUrl.";
    }

    private IEnumerable<string> CheckAddresses(TeamsOptions options)
    {
        if (options.OpenIdMetadataUrl.Length > 0 && !WebAddress.Is(options.OpenIdMetadataUrl, mayBeLocal: true, mayHaveQuery: true))
            yield return "Teams:OpenIdMetadataUrl must be an absolute https address (http on this machine itself); leave it out for the cloud's own.";
        if (!Enum.IsDefined(options.Cloud))
            yield break;

        var trusted = new ServiceUrls(Options.Create(options), environment);
        if (options.ServiceUrl.Length > 0 && !IsConnector(options.ServiceUrl))
            yield return $"Teams:ServiceUrl must be {AConnector}; leave it out for the cloud's own.";
        else if (options.ServiceUrl.Length > 0 && !trusted.TryTrust(options.ServiceUrl, out _))
            yield return "Teams:ServiceUrl is no connector that is trusted. Name it under Teams:AllowedServiceUrls as well, or leave it out for the cloud's own.";

        for (var place = 0; place < options.AllowedServiceUrls.Count; place++)
        {
            var address = options.AllowedServiceUrls[place];
            if (!IsConnector(address) || !trusted.TryTrust(address, out _))
                yield return $"Teams:AllowedServiceUrls:{place} must be {AConnector}, and have nothing in it that must be escaped.";
            else if (options.AllowedServiceUrls.Take(place).Contains(address, StringComparer.OrdinalIgnoreCase))
                yield return $"Teams:AllowedServiceUrls:{place} is there twice. Leave it out.";
        }
    }

    private string AConnector => environment.IsDevelopment()
        ? "an absolute https address without user, query and fragment (http on this machine itself)"
        : "an absolute https address without user, query and fragment";

    private bool IsConnector(string? text) => WebAddress.Is(text, environment.IsDevelopment(), mayHaveQuery: false);

    private static string? FirstGiven(TeamsOptions options) =>
        options.TenantId.Length > 0 ? nameof(options.TenantId)
        : options.ClientSecret.Length > 0 ? nameof(options.ClientSecret)
        : options.CertificatePath.Length > 0 ? nameof(options.CertificatePath)
        : options.CertificatePassword.Length > 0 ? nameof(options.CertificatePassword)
        : options.ManagedIdentity ? nameof(options.ManagedIdentity)
        : options.Cloud != TeamsCloud.Public ? nameof(options.Cloud)
        : options.OpenIdMetadataUrl.Length > 0 ? nameof(options.OpenIdMetadataUrl)
        : options.AllowedTenants.Count > 0 ? nameof(options.AllowedTenants)
        : options.AllowedServiceUrls.Count > 0 ? nameof(options.AllowedServiceUrls)
        : options.ServiceUrl.Length > 0 ? nameof(options.ServiceUrl)
        : options.Audiences.Count > 0 ? nameof(options.Audiences)
        : null;

    private static bool IsGuid(string text) => Guid.TryParseExact(text, "D", out _);
}
