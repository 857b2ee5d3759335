namespace PolicyBot.Cases;

/// <summary>How a case stands, as far as a notice outside Legal's pages may show it: nothing of what was reported or written, and nobody but a person of Legal.</summary>
/// <param name="AcknowledgedBy">By the name that colleagues are shown; <see langword="null"/> when nobody has, or it is not known.</param>
public sealed record CaseStanding(CaseSummary Case, string? AcknowledgedBy);
