namespace PolicyBot.Cases.Handling;

/// <summary>What came of something that a handler wanted to do with a case.</summary>
public abstract record WorkResult
{
    private WorkResult() { }

    public sealed record Done(CaseSummary Case) : WorkResult;

    public sealed record NotFound : WorkResult;

    /// <summary>The case has moved on, and this can no longer be done to it.</summary>
    public sealed record NotPossible(CaseSummary Case) : WorkResult;
}
