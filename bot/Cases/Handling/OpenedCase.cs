using PolicyBot.Cases.Clocks;
using PolicyBot.Mailbox.Receipts;

namespace PolicyBot.Cases.Handling;

/// <summary>What the reporter is told once the case is on disk.</summary>
/// <param name="Receipt">To be shown once, and only in the dialog.</param>
public sealed record OpenedCase(CaseNumber Number, Receipt Receipt, LegalClocks Clocks);
