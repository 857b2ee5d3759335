namespace PolicyBot.Channels.Teams.Package;

/// <summary>What the message extension of the app package offers: the <c>commandId</c> of composeExtension invokes, as manifests/teams/manifest.json writes it.</summary>
internal static class MessageExtensionCommands
{
    /// <summary>Looks policies up from where one writes, and puts a citation into the message.</summary>
    public const string SearchPolicies = "searchPolicies";

    /// <summary>The name of the one thing that <see cref="SearchPolicies"/> asks for.</summary>
    public const string SearchParameter = "query";

    /// <summary>Begins a report from the menu of a message.</summary>
    public const string ReportMessage = "reportMessage";
}
