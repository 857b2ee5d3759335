using PolicyBot.Primitives;

namespace PolicyBot.Cases.Casework;

/// <summary>A change of status that a handler gave a reason for.</summary>
/// <param name="By">A handler's id.</param>
public sealed record CaseMove(CaseStatus From, CaseStatus To, string Reason, string By, Stamp When);
