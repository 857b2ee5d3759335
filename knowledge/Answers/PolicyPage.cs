namespace PolicyBot.Knowledge.Answers;

/// <summary>One version of a policy, to be read from beginning to end.</summary>
public sealed record PolicyPage
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Version { get; init; }

    public required DateOnly? EffectiveDate { get; init; }

    /// <summary>The first day on which another version or policy holds in its place; <see langword="null"/> when none does.</summary>
    public required DateOnly? ReplacedOn { get; init; }

    public required string? Owner { get; init; }

    public required DateOnly? ReviewDate { get; init; }

    /// <summary>In the order of the document.</summary>
    public required IReadOnlyList<PolicyPagePassage> Passages { get; init; }
}
