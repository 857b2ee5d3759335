namespace PolicyBot.Channels.Teams.Package;

/// <summary>Section <c>Teams:Package</c>: what Teams shows of whoever runs the bot. Only the command <c>teams-package</c> needs it.</summary>
internal sealed class PackageOptions
{
    /// <summary>Who offers the app.</summary>
    /// <value>1 to 32 characters. Required by the command.</value>
    public string DeveloperName { get; set; } = "";

    /// <summary>Where people find help with the app.</summary>
    /// <value>An absolute https address of at most 2,048 characters. Required by the command.</value>
    public string WebsiteUrl { get; set; } = "";

    /// <summary>What is done with what people tell the bot.</summary>
    /// <value>An absolute https address of at most 2,048 characters. Required by the command.</value>
    public string PrivacyUrl { get; set; } = "";

    /// <value>An absolute https address of at most 2,048 characters. Required by the command.</value>
    public string TermsOfUseUrl { get; set; } = "";
}
