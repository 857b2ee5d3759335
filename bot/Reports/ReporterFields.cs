namespace PolicyBot.Reports;

/// <summary>What the form of a named report asks beyond <see cref="ReportFields"/>: who files it.</summary>
public sealed record ReporterFields(string? ReporterName, string? ReporterContact)
{
    public static ReporterFields From(IReadOnlyDictionary<string, string> fields) =>
        new(fields.GetValueOrDefault(nameof(ReporterName)), fields.GetValueOrDefault(nameof(ReporterContact)));
}
