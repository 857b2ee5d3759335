namespace PolicyBot.Cases.Casework;

/// <summary>Who entered a report for somebody else, and how it had come.</summary>
public sealed record EnteredBy(string HandlerId, ReportSource Source);
