using PolicyBot.Primitives;

namespace PolicyBot.Cases.Casework;

/// <summary>That a custodian let a handler know who the reporter is.</summary>
/// <param name="To">The handler's id.</param>
/// <param name="By">The custodian's id.</param>
public sealed record IdentityRelease(string To, ReleaseReason Reason, string By, Stamp When);
