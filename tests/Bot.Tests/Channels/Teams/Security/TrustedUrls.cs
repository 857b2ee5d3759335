using System.Diagnostics.CodeAnalysis;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Security;

/// <summary>Trusts one address as it is written, in any case.</summary>
internal sealed class TrustedUrls : IServiceUrls
{
    public Uri Proactive { get; } = new(AnActivity.ServiceUrl);

    public bool TryTrust(string? text, [NotNullWhen(true)] out Uri? url)
    {
        url = string.Equals(text?.TrimEnd('/'), AnActivity.ServiceUrl, StringComparison.OrdinalIgnoreCase) ? Proactive : null;
        return url is not null;
    }
}
