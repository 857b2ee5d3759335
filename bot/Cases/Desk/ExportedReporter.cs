namespace PolicyBot.Cases.Desk;

/// <summary>Who reported, as far as people are shown it.</summary>
internal sealed record ExportedReporter(string Name, string? Contact);
