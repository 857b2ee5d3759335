namespace PolicyBot.Routing;

/// <summary>What became of one rule.</summary>
/// <param name="Misses">What did not fit; none when the rule fits.</param>
public sealed record RuleVerdict(string Rule, IReadOnlyList<RuleMiss> Misses);
