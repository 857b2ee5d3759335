namespace PolicyBot.Evaluation.Citing;

/// <summary>Of one answer, each 0 to 1.</summary>
internal sealed record CitationScore(double Recall, double Precision);
