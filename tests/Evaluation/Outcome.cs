namespace PolicyBot.Evaluation;

/// <summary>What came of one question.</summary>
/// <param name="Rank">Of the first expected place among the passages found, from 1; <see langword="null"/> when it is not among the first ten.</param>
/// <param name="Answered">Whether something was quoted.</param>
/// <param name="Right">Whether a quote lies under an expected heading.</param>
/// <param name="Shown">What was quoted or, of an abstention, what was named as nearest.</param>
internal sealed record Outcome(string Group, EvaluationQuestion Question, int? Rank, bool Answered, bool Right, IReadOnlyList<string> Shown);
