namespace PolicyBot.Routing;

/// <summary>Section <c>Routing:Rules:{n}</c>. Fits when each list that is not empty holds what the report says.</summary>
public sealed class RuleOptions
{
    /// <value>Unique; it appears in the audit trail. Required.</value>
    public string Name { get; set; } = "";

    public List<string> Categories { get; } = [];

    public List<string> Severities { get; } = [];

    /// <value>ISO 3166-1 alpha-2.</value>
    public List<string> Countries { get; } = [];

    /// <value>Whole words that stand in what the reporter wrote as their unit; upper and lower case are one.</value>
    public List<string> Units { get; } = [];

    /// <summary>Classes of information.</summary>
    public List<string> Classifications { get; } = [];

    /// <summary>Kinds of information; one that the report names is enough.</summary>
    public List<string> Information { get; } = [];

    /// <summary>Answers to whether it is still going on.</summary>
    public List<string> StillGoingOn { get; } = [];

    /// <summary>The route: the first that is usable is told, the others are the way of an escalation, in order.</summary>
    /// <value>Names of destinations, at least one.</value>
    public List<string> Destinations { get; } = [];

    /// <summary>Told as well, always.</summary>
    /// <value>Names of destinations.</value>
    public List<string> Copies { get; } = [];
}
