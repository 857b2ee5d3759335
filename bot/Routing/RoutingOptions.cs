namespace PolicyBot.Routing;

/// <summary>Section <c>Routing</c>: where Legal is reached, and which report goes where.</summary>
public sealed class RoutingOptions
{
    /// <summary>By name. <c>legal-inbox</c>, of kind <c>inbox</c>, is always there.</summary>
    public Dictionary<string, DestinationOptions> Destinations { get; } = [];

    /// <summary>The first that fits decides.</summary>
    /// <value>The default is none.</value>
    public List<RuleOptions> Rules { get; } = [];

    /// <summary>Where reports go that no rule fits; names of destinations.</summary>
    /// <value>At least one. The default is <c>legal-inbox</c>.</value>
    public List<string> Default { get; } = [];
}
