namespace PolicyBot.Evaluation.Citing;

/// <summary>Says whether a sentence follows from what it cites.</summary>
internal interface IJudgeEntailment
{
    string Name { get; }

    /// <param name="cited">One or more, taken together.</param>
    Task<bool> EntailsAsync(IReadOnlyList<CitedPassage> cited, string sentence, CancellationToken cancellationToken);
}
