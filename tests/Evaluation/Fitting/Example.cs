namespace PolicyBot.Evaluation.Fitting;

/// <summary>Something to be judged by its features: a question (has it an answer?) or a passage (does it hold the answer?).</summary>
/// <param name="Set">Which set it is of.</param>
/// <param name="Question">Examples of one question stay together when some are left out.</param>
internal sealed record Example(string Set, string Question, bool IsPositive, IReadOnlyList<double> Features);
