namespace PolicyBot.Evaluation.Questions;

/// <summary>One line of a question file.</summary>
internal sealed record EvaluationQuestion
{
    public required string Id { get; init; }

    public required string Question { get; init; }

    public required bool Answerable { get; init; }

    /// <summary>Where the answer stands; for the kind <c>multi</c> all of them are needed, otherwise any one.</summary>
    public IReadOnlyList<ExpectedPlace> Expected { get; init; } = [];

    public required string Kind { get; init; }

    /// <summary>Audiences of the asker beyond everyone.</summary>
    public IReadOnlyList<string> Audiences { get; init; } = [];

    public string? Jurisdiction { get; init; }
}
