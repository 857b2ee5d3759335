namespace PolicyBot.Cases.Desk;

/// <summary>One page of the queue.</summary>
/// <param name="Next">For <see cref="CaseQuery.Cursor"/>, to see what follows; <see langword="null"/> at the end.</param>
/// <param name="Counts">Of everything the query finds, on whichever page.</param>
public sealed record CasePage(IReadOnlyList<CaseLine> Lines, string? Next, CaseCounts Counts)
{
    public static CasePage Empty { get; } = new([], null, CaseCounts.None);
}
