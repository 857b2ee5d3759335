using Microsoft.Extensions.Options;
using PolicyBot.Conversation.Dialogs.Welcome;

namespace PolicyBot.Channels.Web;

/// <summary>The page for reports, below <see cref="WebOptions.PublicAddress"/>.</summary>
internal sealed class WebFormAddress(IOptions<WebOptions> options) : IWebFormAddress
{
    public Uri? Address => options.Value.PublicAddress is { Length: > 0 } site ? new Uri(site.TrimEnd('/') + Lanes.Report.Page) : null;
}
