namespace PolicyBot.Evaluation.Fitting;

/// <summary>A question as the confidence sees it.</summary>
/// <param name="Set">Which set it is of.</param>
internal sealed record Example(string Set, bool Answerable, IReadOnlyList<double> Features);
