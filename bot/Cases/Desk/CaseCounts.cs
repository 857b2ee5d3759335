using PolicyBot.Reports;

namespace PolicyBot.Cases.Desk;

/// <summary>How many cases a query finds, altogether and by kind. A kind that is not there has none.</summary>
public sealed record CaseCounts(
    long Total,
    IReadOnlyDictionary<CaseStatus, long> ByStatus,
    IReadOnlyDictionary<Severity, long> BySeverity,
    IReadOnlyDictionary<Category, long> ByCategory)
{
    public static CaseCounts None { get; } = new(0, new Dictionary<CaseStatus, long>(), new Dictionary<Severity, long>(), new Dictionary<Category, long>());
}
