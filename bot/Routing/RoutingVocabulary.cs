namespace PolicyBot.Routing;

/// <summary>The codes that reports use. Rules are held against them at start: a rule with a slip of the pen would otherwise never fit, and nobody would know.</summary>
public sealed record RoutingVocabulary(IReadOnlyCollection<string> Categories, IReadOnlyCollection<string> Severities);
