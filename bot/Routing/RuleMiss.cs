namespace PolicyBot.Routing;

/// <summary>One condition of a rule that did not fit.</summary>
/// <param name="Condition">The key in the rule, such as <c>Countries</c>.</param>
/// <param name="Wanted">What the rule lists there.</param>
/// <param name="Found">What the report says; none when it does not say.</param>
public sealed record RuleMiss(string Condition, IReadOnlyList<string> Wanted, IReadOnlyList<string> Found);
