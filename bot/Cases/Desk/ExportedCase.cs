namespace PolicyBot.Cases.Desk;

/// <summary>The clear part of a case as an export writes it.</summary>
internal sealed record ExportedCase(
    string Id, string Number, string Status, string Category, string Severity, bool IsAnonymous, string Opened, string? Acknowledged, string? Closed, string? Outcome, string? Assignee, string? MergedInto)
{
    public static ExportedCase Of(CaseSummary summary) => new(
        summary.Id.ToString(),
        summary.Number.Text,
        summary.Status.ToString(),
        summary.Category.ToString(),
        summary.Severity.ToString(),
        summary.IsAnonymous,
        summary.Opened.Text,
        summary.Acknowledged?.Text,
        summary.Closed?.Text,
        summary.Outcome?.ToString(),
        summary.Assignee,
        summary.MergedInto?.ToString());
}
