using PolicyBot.Primitives;

namespace PolicyBot.Cases.Casework;

/// <summary>The containment checklist of a case, as the policy in force had it when the case was taken; a later edit of the policy does not change it.</summary>
/// <param name="Heading">The heading in the policy under which the steps stand.</param>
/// <param name="Begun">When the case was taken.</param>
/// <param name="Due">An hour later. In an anonymous case both are days, and the list is due within its day.</param>
public sealed record Checklist(string PolicyId, string PolicyVersion, string Heading, Stamp Begun, Stamp Due, IReadOnlyList<ChecklistStep> Steps)
{
    public bool IsDone => Steps.All(step => step.State is not StepState.Open);
}
