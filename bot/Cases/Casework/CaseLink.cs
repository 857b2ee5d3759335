using PolicyBot.Primitives;

namespace PolicyBot.Cases.Casework;

/// <summary>That a case has to do with another. Stands in both.</summary>
/// <param name="By">A handler's id.</param>
public sealed record CaseLink(Guid CaseId, CaseNumber Number, string By, Stamp When);
