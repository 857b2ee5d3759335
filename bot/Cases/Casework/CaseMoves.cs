namespace PolicyBot.Cases.Casework;

/// <summary>To which status a handler may move a case by hand. Acknowledging, closing and opening again are deeds of their own.</summary>
public static class CaseMoves
{
    private static readonly IReadOnlyList<(CaseStatus From, CaseStatus To)> Allowed =
    [
        (CaseStatus.Acknowledged, CaseStatus.InReview),
        (CaseStatus.Acknowledged, CaseStatus.AwaitingReporter),
        (CaseStatus.InReview, CaseStatus.AwaitingReporter),
        (CaseStatus.AwaitingReporter, CaseStatus.InReview),
    ];

    public static bool IsAllowed(CaseStatus from, CaseStatus to) => Allowed.Contains((from, to));

    /// <returns>None for a status that is left by other deeds only.</returns>
    public static IReadOnlyList<CaseStatus> From(CaseStatus status) => [.. Allowed.Where(move => move.From == status).Select(move => move.To)];
}
