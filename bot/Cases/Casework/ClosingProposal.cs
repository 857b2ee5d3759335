using PolicyBot.Primitives;

namespace PolicyBot.Cases.Casework;

/// <summary>With what a handler wants to close a case. Nothing of it has reached the reporter yet.</summary>
/// <param name="Number">1, 2, 3 ... in its case: who approves says which one they have read.</param>
/// <param name="Feedback">What the reporter is told.</param>
/// <param name="By">A handler's id.</param>
/// <param name="OnceKey">Of the dialog's ticket.</param>
public sealed record ClosingProposal(int Number, Outcome Outcome, string Feedback, string By, Stamp When, string OnceKey);
