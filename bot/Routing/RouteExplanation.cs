namespace PolicyBot.Routing;

/// <summary>A choice and how it came about.</summary>
/// <param name="Rules">Every rule that was looked at, in order; the last one fits, unless none did.</param>
/// <param name="Steps">Every destination that was considered, in order; one that was skipped on the way may come again in the fallback.</param>
public sealed record RouteExplanation(RouteChoice Choice, IReadOnlyList<RuleVerdict> Rules, IReadOnlyList<RouteStep> Steps);
