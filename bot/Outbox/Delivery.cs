namespace PolicyBot.Outbox;

/// <summary>One message on its way to one destination. Carries no narrative, no name and no time of day of anything anonymous.</summary>
public sealed record Delivery
{
    /// <summary>UUID version 4 (<c>Ids.Untimed</c>): the key by which the destination recognises a second attempt.</summary>
    public required Guid Id { get; init; }

    /// <summary>The name of a destination, as in <c>Routing:Destinations</c>.</summary>
    public required string Destination { get; init; }

    /// <summary>What the message is about: a code, such as <c>case.opened</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>A JSON object of ids and codes.</summary>
    public required string Payload { get; init; }
}
