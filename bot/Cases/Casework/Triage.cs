using PolicyBot.Reports;

namespace PolicyBot.Cases.Casework;

/// <summary>How a handler judges a case (ISO 37002, 8.3.1).</summary>
public sealed record Triage
{
    public required Likelihood Likelihood { get; init; }

    public required Impact Impact { get; init; }

    public required RetaliationRisk Retaliation { get; init; }

    /// <summary>Why; at most <see cref="WorkLimits.Reason"/> characters; may be left out when there is none to fear.</summary>
    public string? RetaliationReason { get; init; }

    /// <summary>What the handler chose; <see langword="null"/> for what <see cref="SeverityMatrix"/> proposes.</summary>
    public Severity? Chosen { get; init; }

    /// <summary>Why; at most <see cref="WorkLimits.Reason"/> characters; must be there when another severity was chosen than is proposed.</summary>
    public string? Reason { get; init; }

    public Severity Proposed => SeverityMatrix.Of(Likelihood, Impact);

    public Severity Severity => Chosen ?? Proposed;
}
