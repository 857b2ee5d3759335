namespace PolicyBot.Evaluation.Citing;

/// <summary>What stands behind a sentence, as a reader sees it.</summary>
/// <param name="Passage">Its place in the generation.</param>
/// <param name="Title">Of the policy, and the headings below it.</param>
/// <param name="Quote">The words cited, and no more of the passage.</param>
internal sealed record CitedPassage(int Passage, string Title, string Quote);
