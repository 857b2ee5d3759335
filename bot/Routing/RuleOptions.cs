namespace PolicyBot.Routing;

/// <summary>Section <c>Routing:Rules:{n}</c>. Fits when each list that is not empty holds the report's code.</summary>
public sealed class RuleOptions
{
    /// <value>Unique; it appears in the audit trail. Required.</value>
    public string Name { get; set; } = "";

    public List<string> Categories { get; } = [];

    public List<string> Severities { get; } = [];

    /// <value>ISO 3166-1 alpha-2.</value>
    public List<string> Countries { get; } = [];

    /// <value>Names of destinations, at least one.</value>
    public List<string> Destinations { get; } = [];

    internal bool Fits(RoutingFacts facts) =>
        Holds(Categories, facts.Category) && Holds(Severities, facts.Severity) && Holds(Countries, facts.Country);

    private static bool Holds(List<string> codes, string? code) =>
        codes.Count == 0 || codes.Contains(code, StringComparer.OrdinalIgnoreCase);
}
