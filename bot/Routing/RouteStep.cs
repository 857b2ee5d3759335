namespace PolicyBot.Routing;

/// <summary>What became of one destination.</summary>
/// <param name="Instead">The closed destination whose place it takes; <see langword="null"/> for a destination in its own place.</param>
public sealed record RouteStep(string Destination, RoutePart Part, string? Instead = null);
