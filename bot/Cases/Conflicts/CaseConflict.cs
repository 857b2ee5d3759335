namespace PolicyBot.Cases.Conflicts;

/// <summary>Who is kept out of a case, and why.</summary>
/// <param name="Person">Id under <c>Legal:Handlers</c>.</param>
public sealed record CaseConflict(string Person, ConflictReason Reason);
