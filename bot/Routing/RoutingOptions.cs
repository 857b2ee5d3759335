namespace PolicyBot.Routing;

/// <summary>Section <c>Routing</c>: where Legal is reached, and which report goes where.</summary>
public sealed class RoutingOptions
{
    /// <summary>By name. <c>legal-inbox</c>, of kind <c>inbox</c>, is always there.</summary>
    public Dictionary<string, DestinationOptions> Destinations { get; } = [];

    /// <summary>The first that fits decides.</summary>
    /// <value>The default is none.</value>
    public List<RuleOptions> Rules { get; } = [];

    /// <summary>The route of reports that no rule fits; names of destinations. <c>legal-inbox</c> is its last step, written or not.</summary>
    /// <value>At least one. The default is <c>legal-inbox</c>.</value>
    public List<string> Default { get; } = [];

    /// <summary>Told of every case as well, whatever its route; names of destinations.</summary>
    public List<string> Copies { get; } = [];

    /// <summary>The route of a case whose own route ends nowhere, because everybody it leads to is kept out of the case; names of destinations.</summary>
    /// <value>Required as soon as somebody is of Legal by name.</value>
    public List<string> Fallback { get; } = [];
}
