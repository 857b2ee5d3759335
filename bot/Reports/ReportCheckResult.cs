namespace PolicyBot.Reports;

/// <summary>Whether a form can be filed.</summary>
public abstract record ReportCheckResult
{
    private ReportCheckResult() { }

    public sealed record Valid(Report Report) : ReportCheckResult;

    /// <param name="Problems">By field id, what is wrong; never empty.</param>
    public sealed record Invalid(IReadOnlyDictionary<string, ReportProblem> Problems) : ReportCheckResult;
}
