using Microsoft.Extensions.Options;
using PolicyBot.Conversation.Dialogs.AskPolicy;

namespace PolicyBot.Channels.Web.PolicyPages;

/// <summary>Addresses of <see cref="PolicyPageEndpoint"/>: relative for readers on our own pages, and below <see cref="WebOptions.PublicAddress"/> for all others.</summary>
internal sealed class PolicyLinks(IOptions<WebOptions> options, IHostEnvironment environment) : IPolicyLinks
{
    public Uri? To(string policyId, string version, string anchor, bool onOwnPage)
    {
        var path = $"{PolicyPageEndpoint.Folder}/{Uri.EscapeDataString(policyId)}/{Uri.EscapeDataString(version)}#{Uri.EscapeDataString(anchor)}";
        if (onOwnPage)
            return options.Value.ServesPolicies(environment) is not PolicyReaders.Nobody ? new Uri(path, UriKind.Relative) : null;

        return options.Value is { PolicyPages: true, PublicAddress: { Length: > 0 } site } ? new Uri(site.TrimEnd('/') + path) : null;
    }
}
