using Microsoft.Extensions.Options;

namespace PolicyBot.Routing;

/// <summary>What is there without being written: Legal's inbox, and the way to it. (A default inside a bound list would be added to, never replaced.)</summary>
internal sealed class RoutingDefaults(IConfiguration configuration) : IPostConfigureOptions<RoutingOptions>
{
    public void PostConfigure(string? name, RoutingOptions options)
    {
        if (options.Destinations.Keys.FirstOrDefault(key => string.Equals(key, ConfiguredDestinations.LegalInbox, StringComparison.OrdinalIgnoreCase)) is not { } inbox)
            options.Destinations.Add(ConfiguredDestinations.LegalInbox, new DestinationOptions { Kind = InboxKind.Name });
        else if (options.Destinations[inbox].Kind.Length == 0)
            options.Destinations[inbox].Kind = InboxKind.Name;

        if (!configuration.GetSection("Routing:Default").Exists())
        {
            options.Default.Add(ConfiguredDestinations.LegalInbox);
        }
    }
}
