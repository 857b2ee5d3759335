namespace PolicyBot.Routing;

/// <summary>The codes that reports use. Rules are held against them at start: a rule with a slip of the pen would otherwise never fit, and nobody would know.</summary>
public sealed record RoutingVocabulary(IReadOnlyCollection<string> Categories, IReadOnlyCollection<string> Severities)
{
    public IReadOnlyCollection<string> Classifications { get; init; } = [];

    public IReadOnlyCollection<string> Information { get; init; } = [];

    public IReadOnlyCollection<string> StillGoingOn { get; init; } = [];

    /// <summary>Ids of everybody of Legal.</summary>
    public IReadOnlyCollection<string> Handlers { get; init; } = [];

    /// <summary>Ids of those of Legal who work cases.</summary>
    public IReadOnlyCollection<string> Workers { get; init; } = [];
}
