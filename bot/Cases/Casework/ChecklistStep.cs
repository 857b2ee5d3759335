using PolicyBot.Primitives;

namespace PolicyBot.Cases.Casework;

/// <summary>One step of a case's containment checklist.</summary>
public sealed record ChecklistStep
{
    /// <summary>1, 2, 3 ... as in the policy.</summary>
    public required int Number { get; init; }

    /// <summary>The policy's own words.</summary>
    public required string Text { get; init; }

    public StepState State { get; init; }

    /// <summary>The id of the handler who sees to it; <see langword="null"/> while nobody in particular does.</summary>
    public string? Owner { get; init; }

    /// <summary>What was done, or why the step does not apply; at most <see cref="WorkLimits.Reason"/> characters.</summary>
    public string? Note { get; init; }

    /// <summary>The id of the handler who last ticked it.</summary>
    public string? By { get; init; }

    public Stamp? When { get; init; }
}
