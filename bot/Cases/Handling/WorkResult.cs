using PolicyBot.Cases.Casework;

namespace PolicyBot.Cases.Handling;

/// <summary>What came of something that a handler wanted to do with a case.</summary>
public abstract record WorkResult
{
    private WorkResult() { }

    public sealed record Done(CaseSummary Case) : WorkResult
    {
        /// <summary>The place in the case's trail of the entry that says so; <see langword="null"/> when it had been done before, and nothing was done now.</summary>
        public long? Entry { get; init; }
    }

    public sealed record NotFound : WorkResult;

    /// <summary>The case has moved on, and this can no longer be done to it.</summary>
    public sealed record NotPossible(CaseSummary Case) : WorkResult;

    /// <summary>Somebody else has to do it: it takes two people, and this is the first of them.</summary>
    public sealed record NeedsAnother(CaseSummary Case) : WorkResult;

    /// <summary>Nothing was done, for what was handed in is not as it has to be. Says nothing of any case.</summary>
    public sealed record NotValid(WorkProblem Problem) : WorkResult;
}
