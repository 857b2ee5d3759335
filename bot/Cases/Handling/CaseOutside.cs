using PolicyBot.Audit;
using PolicyBot.Cases.Clocks;

namespace PolicyBot.Cases.Handling;

/// <summary>A case without anything that was reported, written or noted.</summary>
/// <param name="Clocks">The first due first.</param>
/// <param name="Trail">First to last; <see langword="null"/> for somebody who may not read it.</param>
/// <param name="TrailIsWhole">Whether every link of the audit chain fits the one before.</param>
public sealed record CaseOutside(CaseSummary Case, IReadOnlyList<CaseClock> Clocks, IReadOnlyList<AuditEntry>? Trail, bool TrailIsWhole);
