using Microsoft.Extensions.Options;
using PolicyBot.Outbox;
using PolicyBot.Primitives;

namespace PolicyBot.Routing;

/// <summary>What stands under <c>Routing:Destinations</c>, and Legal's own inbox.</summary>
internal sealed class ConfiguredDestinations(IOptions<RoutingOptions> options) : IDestinations
{
    public const string LegalInbox = "legal-inbox";

    private readonly Dictionary<string, Destination> _byName = options.Value.Destinations
        .Select(pair => Of(pair.Key, pair.Value))
        .ToDictionary(destination => destination.Name, StringComparer.OrdinalIgnoreCase);

    public Destination? Find(string name) => _byName.GetValueOrDefault(name);

    public static Destination Of(string name, DestinationOptions options) => new()
    {
        Name = name,
        Kind = options.Kind,
        Url = options.Url,
        Secret = new Secret<string>(options.Secret),
    };
}
