namespace PolicyBot.Cases.Casework;

/// <summary>A checklist as it stands in a policy.</summary>
/// <param name="Steps">In order, without their numbers; at least one.</param>
public sealed record ContainmentSteps(string PolicyId, string PolicyVersion, string Heading, IReadOnlyList<string> Steps);
