using PolicyBot.Reports;

namespace PolicyBot.Cases.Desk;

/// <summary>What somebody of Legal wants to see of the queue. Everything that is set must hold; as it is made, it asks for all open cases by what is owed soonest.</summary>
public sealed record CaseQuery
{
    /// <summary>The most cases of one page.</summary>
    public const int LargestPage = 200;

    public CaseScope Scope { get; init; }

    /// <summary>Any of these; none set is any.</summary>
    public IReadOnlyList<CaseStatus> Statuses { get; init; } = [];

    /// <inheritdoc cref="Statuses"/>
    public IReadOnlyList<Severity> Severities { get; init; } = [];

    /// <inheritdoc cref="Statuses"/>
    public IReadOnlyList<Category> Categories { get; init; } = [];

    public AssigneeFilter? Assignee { get; init; }

    /// <summary>Only cases whose next limit has passed.</summary>
    public bool Overdue { get; init; }

    /// <summary>Only cases whose next limit is at most so many days away; those that are overdue are among them. From 0 to 3,650.</summary>
    public int? DueWithinDays { get; init; }

    public bool? Anonymous { get; init; }

    /// <summary>A whole tag; capitals and accents do not count. Needs the right to read.</summary>
    public string? Tag { get; init; }

    /// <summary>
    /// A case number; or words that must all stand in what was reported, written or noted (<see cref="SearchWords"/>), which needs the right to read.
    /// More than <see cref="SearchWords.MostAsked"/> are not looked at. Text without a word that is searched for finds nothing.
    /// </summary>
    public string? Text { get; init; }

    public CaseSort Sort { get; init; }

    public bool Descending { get; init; }

    /// <summary>1 to <see cref="LargestPage"/>; what is outside is moved to the nearer end.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>See <see cref="CasePage.Next"/>. One that is forged, or was given for another query or to somebody else, gives the first page.</summary>
    public string? Cursor { get; init; }
}
