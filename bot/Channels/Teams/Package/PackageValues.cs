using System.Globalization;
using Microsoft.Extensions.Options;

namespace PolicyBot.Channels.Teams.Package;

/// <summary>What the settings put into the manifest, checked.</summary>
internal static class PackageValues
{
    private const int LongestName = 32;
    private const int LongestAddress = 2_048;

    /// <returns>By the name of its placeholder, which is the name of its key; <see langword="null"/> for what may be left out and was.</returns>
    /// <exception cref="OptionsValidationException">With a sentence for each key that is wrong.</exception>
    public static IReadOnlyDictionary<string, string?> Read(IConfiguration configuration, Version version)
    {
        var options = configuration.GetSection("Teams").Get<TeamsOptions>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new TeamsOptions();
        var mends = new List<string>();
        var app = Id("Teams:AppId", options.AppId, "Write the app id of the Azure bot", mends);
        var values = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Version"] = version.ToString(fieldCount: 3),
            ["Teams:AppId"] = app,
            ["Teams:ManifestId"] = options.ManifestId.Length == 0 ? app : Id("Teams:ManifestId", options.ManifestId, "Leave it out for Teams:AppId, or write an id", mends),
            ["Teams:Package:DeveloperName"] = Name("Teams:Package:DeveloperName", options.Package.DeveloperName, mends),
            ["Teams:Package:WebsiteUrl"] = Address("Teams:Package:WebsiteUrl", options.Package.WebsiteUrl, "where people find help with the app", mends),
            ["Teams:Package:PrivacyUrl"] = Address("Teams:Package:PrivacyUrl", options.Package.PrivacyUrl, "where people read what is done with what they tell the bot", mends),
            ["Teams:Package:TermsOfUseUrl"] = Address("Teams:Package:TermsOfUseUrl", options.Package.TermsOfUseUrl, "where the terms of use are", mends),
            ["Web:PublicAddress"] = Host(configuration["Web:PublicAddress"], mends),
        };

        return mends.Count == 0 ? values : throw new OptionsValidationException("Teams", typeof(TeamsOptions), mends);
    }

    private static string? Id(string key, string value, string mend, List<string> mends)
    {
        if (Guid.TryParseExact(value, "D", out var id) && id != Guid.Empty)
            return id.ToString("D", CultureInfo.InvariantCulture);

        mends.Add($"{key} {(value.Length == 0 ? "is empty" : "is no app id")}. {mend}, such as 3f1f0a58-2a3e-4f0d-9c52-0d4b8f6f1a11.");
        return null;
    }

    private static string? Name(string key, string value, List<string> mends)
    {
        var name = value.Trim();
        if (name.Length is > 0 and <= LongestName && !name.Any(char.IsControl))
            return name;

        mends.Add($"{key} {(name.Length == 0 ? "is empty" : $"has {name.Length} characters")}. Write who offers the app, in one line of at most {LongestName} characters.");
        return null;
    }

    private static string? Address(string key, string value, string what, List<string> mends)
    {
        if (value.Length <= LongestAddress && IsHttps(value, out _))
            return value;

        mends.Add($"{key} {(value.Length == 0 ? "is empty" : $"is no absolute https address of at most {LongestAddress} characters")}. Write {what}, such as https://intranet.example.com/policybot.");
        return null;
    }

    // Teams takes the host alone; what the address has behind it is the web channel's business.
    private static string? Host(string? value, List<string> mends)
    {
        if (string.IsNullOrEmpty(value))
            return null;
        if (IsHttps(value, out var address) && address!.HostNameType == UriHostNameType.Dns)
            return address.IdnHost;

        mends.Add("Web:PublicAddress is no https address with a host name, which Teams asks for. Write one, such as https://policybot.example.com, or leave it out: then cards have no links to policies.");
        return null;
    }

    private static bool IsHttps(string value, out Uri? address) =>
        Uri.TryCreate(value, UriKind.Absolute, out address) && address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length == 0 && !value.Any(char.IsWhiteSpace);
}
