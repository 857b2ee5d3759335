using PolicyBot.Primitives;

namespace PolicyBot.Cases.Casework;

/// <param name="By">A handler's id.</param>
/// <param name="OnceKey">Of the dialog's ticket: the same dialog sent twice is kept once.</param>
public sealed record KeptTriage(Triage Triage, string By, Stamp When, string OnceKey);
