using PolicyBot.Primitives;

namespace PolicyBot.Outbox;

/// <summary>A place where Legal is reached.</summary>
public sealed record Destination
{
    public required string Name { get; init; }

    /// <summary>Which <see cref="IDeliver"/> serves it.</summary>
    public required string Kind { get; init; }

    /// <summary>As configured; checked by the <see cref="IDestinationKind"/>. Empty for kinds that have none.</summary>
    public string Url { get; init; } = "";

    /// <summary>As configured; checked by the <see cref="IDestinationKind"/>. Empty for kinds that have none.</summary>
    public Secret<string> Secret { get; init; } = new("");

    /// <summary>Whether it shows how things stand, and so is told of every change and not only of what is new.</summary>
    public bool Follows { get; init; }

    /// <summary>Whether what arrives there only points at this bot, so that Legal has to find the case here.</summary>
    public bool LeadsHere { get; init; }

    /// <summary>What a webhook's body is like; empty for the standard one and for other kinds.</summary>
    public string Format { get; init; } = "";

    /// <summary>The header Authorization of a webhook to somebody's ticket system; empty for all others.</summary>
    public Secret<string> Token { get; init; } = new("");

    /// <summary>See <c>Routing:Destinations:{name}:ServiceDeskId</c>.</summary>
    public string ServiceDeskId { get; init; } = "";

    /// <summary>See <c>Routing:Destinations:{name}:RequestTypeId</c>.</summary>
    public string RequestTypeId { get; init; } = "";

    /// <summary>See <c>Routing:Destinations:{name}:Table</c>.</summary>
    public string Table { get; init; } = "";
}
