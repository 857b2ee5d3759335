namespace PolicyBot.Routing;

/// <summary>What a route is chosen by.</summary>
/// <param name="Category">A code of the report form.</param>
/// <param name="Severity">A code of the report form; computed here, never taken from a client.</param>
/// <param name="Country">ISO 3166-1 alpha-2; <see langword="null"/> when the reporter did not say.</param>
public sealed record RoutingFacts(string Category, string Severity, string? Country)
{
    /// <summary>In the reporter's own words; <see langword="null"/> when not said.</summary>
    public string? Unit { get; init; }

    /// <summary>The class of the information, a code of the report form.</summary>
    public string? Classification { get; init; }

    /// <summary>Kinds of information, codes of the report form.</summary>
    public IReadOnlyList<string> Information { get; init; } = [];

    /// <summary>A code of the report form.</summary>
    public string? StillGoingOn { get; init; }
}
