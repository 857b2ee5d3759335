using PolicyBot.Primitives;

namespace PolicyBot.Cases.Desk;

/// <summary>A case in the queue.</summary>
/// <param name="Due">The day by the end of which something is owed next; <see langword="null"/> when nothing is.</param>
/// <param name="IsOverdue">Whether that day has passed.</param>
public sealed record CaseLine(CaseSummary Case, UtcDay? Due, bool IsOverdue);
