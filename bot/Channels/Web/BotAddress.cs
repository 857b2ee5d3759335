using Microsoft.Extensions.Options;
using PolicyBot.Outbox;

namespace PolicyBot.Channels.Web;

/// <summary>This bot, as mails and tickets point at it: <see cref="WebOptions.PublicAddress"/>.</summary>
internal sealed class BotAddress(IOptions<WebOptions> options) : IBotAddress
{
    public Uri? Address => options.Value.PublicAddress is { Length: > 0 } site ? new Uri(site) : null;
}
