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
}
