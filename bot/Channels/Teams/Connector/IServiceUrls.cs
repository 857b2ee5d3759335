using System.Diagnostics.CodeAnalysis;

namespace PolicyBot.Channels.Teams.Connector;

/// <summary>Which connectors are trusted with our token and our messages.</summary>
internal interface IServiceUrls
{
    /// <param name="text">As it came over the wire, from a setting or from the database.</param>
    /// <param name="url">Without a slash at its end.</param>
    bool TryTrust(string? text, [NotNullWhen(true)] out Uri? url);

    /// <summary>Where messages begin that answer nothing.</summary>
    Uri Proactive { get; }
}
