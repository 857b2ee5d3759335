namespace PolicyBot.Routing;

/// <summary>What a route is chosen by.</summary>
/// <param name="Category">A code of the report form.</param>
/// <param name="Severity">A code of the report form.</param>
/// <param name="Country">ISO 3166-1 alpha-2; <see langword="null"/> when the reporter did not say.</param>
public sealed record RoutingFacts(string Category, string Severity, string? Country);
