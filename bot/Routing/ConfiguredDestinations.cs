using Microsoft.Extensions.Options;
using PolicyBot.Outbox;
using PolicyBot.Primitives;

namespace PolicyBot.Routing;

/// <summary>What stands under <c>Routing:Destinations</c>, Legal's own inbox, and what a channel keeps for itself, which no rule can name.</summary>
internal sealed class ConfiguredDestinations(IOptions<RoutingOptions> options, IEnumerable<IDestinationKind> kinds, IEnumerable<Destination> ofChannels) : IDestinations
{
    public const string LegalInbox = "legal-inbox";

    private readonly Dictionary<string, Destination> _byName = options.Value.Destinations
        .Select(pair => Dress(Of(pair.Key, pair.Value), kinds.FirstOrDefault(kind => kind.Kind == pair.Value.Kind)))
        .Concat(ofChannels)
        .ToDictionary(destination => destination.Name, StringComparer.OrdinalIgnoreCase);

    public Destination? Find(string name) => _byName.GetValueOrDefault(name);

    public static Destination Of(string name, DestinationOptions options) => new()
    {
        Name = name,
        Kind = options.Kind,
        Url = options.Url,
        Secret = new Secret<string>(options.Secret),
        Format = options.Format,
        Token = new Secret<string>(options.Token),
        ServiceDeskId = options.ServiceDeskId,
        RequestTypeId = options.RequestTypeId,
        Table = options.Table,
    };

    private static Destination Dress(Destination destination, IDestinationKind? kind) =>
        kind is null ? destination : destination with { Follows = kind.Follows, LeadsHere = kind.LeadsHere(destination) };
}
