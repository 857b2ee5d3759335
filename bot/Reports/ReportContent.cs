namespace PolicyBot.Reports;

/// <summary>What a reporter said, exactly as filed. Holds nobody who could be the reporter.</summary>
public sealed record ReportContent
{
    /// <summary>Plain text; 20 to 8,000 characters for a breach.</summary>
    public required string WhatHappened { get; init; }

    /// <summary>At least one for a breach.</summary>
    public IReadOnlyList<InformationKind> Information { get; init; } = [];

    public Classification Classification { get; init; }

    public LeakPath HowItGotOut { get; init; } = LeakPath.NotSure;

    /// <summary>Not in the future; <see langword="null"/> when not said.</summary>
    public DateOnly? NoticedOn { get; init; }

    /// <summary>Team, department or site; at most 100 characters.</summary>
    public string? Unit { get; init; }

    /// <summary>ISO 3166-1 alpha-2; <see langword="null"/> when not said.</summary>
    public string? Country { get; init; }

    public Tristate StillGoingOn { get; init; }

    /// <summary>Who is involved, so that a conflict of interest can be seen; at most 2,000 characters.</summary>
    public string? WhoIsInvolved { get; init; }

    /// <summary>One more person who is to learn nothing of it, by name; at most 200 characters.</summary>
    public string? KeepOut { get; init; }

    public Tristate ManagementKnows { get; init; }

    public ReporterRisk RiskToMe { get; init; }

    /// <summary>What evidence exists and where; at most 4,000 characters.</summary>
    public string? Evidence { get; init; }

    /// <summary>Which clause of which policy the reporter had asked about before; <see langword="null"/> when they came another way.</summary>
    public PolicyClause? Clause { get; init; }
}
