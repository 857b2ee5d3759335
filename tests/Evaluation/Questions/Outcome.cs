namespace PolicyBot.Evaluation.Questions;

/// <summary>What came of one question.</summary>
internal sealed record Outcome
{
    public required string Group { get; init; }

    public required EvaluationQuestion Question { get; init; }

    public required Ranks Found { get; init; }

    /// <summary>The same in the plain search that everything is compared with.</summary>
    public required Ranks FoundPlainly { get; init; }

    /// <summary>Which share of the question's telling words stands under the expected heading; <see langword="null"/> when nothing is expected.</summary>
    public required double? Overlap { get; init; }

    /// <summary>How sure the bot was that the policies answer, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>What that is made from; empty when nothing was found.</summary>
    public required IReadOnlyList<double> Features { get; init; }

    /// <summary>Whether it was an order to the bot, which is declined before anything is weighed.</summary>
    public required bool IsOrder { get; init; }

    /// <summary>For each passage considered for citing what its likelihood is made from, and whether it is a hit.</summary>
    public required IReadOnlyList<(IReadOnlyList<double> Features, bool Hit)> Candidates { get; init; }

    /// <summary>For each feature of the ranking what it says of each passage of the shortlist.</summary>
    public required IReadOnlyList<double[]> Scores { get; init; }

    /// <summary>For each passage of the shortlist whether it is a hit.</summary>
    public required IReadOnlyList<bool> Hits { get; init; }

    /// <summary>For each citation shown whether it lies under an expected heading or holds the expected words; empty for an abstention.</summary>
    public required IReadOnlyList<bool> Citations { get; init; }

    /// <summary>What was quoted or, of an abstention, what was named as nearest.</summary>
    public required IReadOnlyList<string> Shown { get; init; }

    /// <summary><see langword="null"/> where no model is asked to write.</summary>
    public Writing? Writing { get; init; }

    /// <summary>Whether a model said what the question means.</summary>
    public bool HasMeaning { get; init; }

    public bool Answered => Citations.Count > 0;

    public bool Right => Citations.Contains(true);
}
