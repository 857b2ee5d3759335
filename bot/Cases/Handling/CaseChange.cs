using PolicyBot.Cases.Casework;

namespace PolicyBot.Cases.Handling;

/// <summary>What a deed does to a case.</summary>
public abstract record CaseChange
{
    private CaseChange() { }

    /// <param name="After">The clear part afterwards; it may be as before.</param>
    /// <param name="Deed">One of <see cref="CaseDeeds"/>, for the trail.</param>
    public sealed record To(CaseSummary After, string Deed) : CaseChange
    {
        /// <summary>Ids and codes for the trail; never narrative.</summary>
        public IReadOnlyDictionary<string, string> Details { get; init; } = new Dictionary<string, string>();

        /// <summary>What a named reporter hears of it, such as <see cref="ReporterNews.Written"/>; <see langword="null"/> for nothing.</summary>
        public string? News { get; init; }
    }

    /// <summary>It was done before: the same dialog, sent twice.</summary>
    public sealed record AlreadyDone : CaseChange;

    /// <summary>The case has moved on, and this can no longer be done to it.</summary>
    public sealed record NotPossible : CaseChange;

    /// <summary>Somebody else has to do it: it takes two people, and this is the first of them.</summary>
    public sealed record NeedsAnother : CaseChange;

    /// <summary>Another case that the deed names is not there for this person.</summary>
    public sealed record NotThere : CaseChange;

    public sealed record NotValid(WorkProblem Problem) : CaseChange;
}
