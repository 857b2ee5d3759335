using PolicyBot.Primitives;

namespace PolicyBot.Cases.Casework;

/// <summary>That a handler needs to know who a named reporter is.</summary>
/// <param name="By">The handler's id.</param>
/// <param name="Reason">At most <see cref="WorkLimits.Reason"/> characters.</param>
public sealed record IdentityRequest(string By, string Reason, Stamp When);
