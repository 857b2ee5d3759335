namespace PolicyBot.Evaluation.Citing;

internal sealed record CitedSentence(string Text, IReadOnlyList<CitedPassage> Citations);
