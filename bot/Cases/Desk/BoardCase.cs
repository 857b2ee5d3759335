using PolicyBot.Cases.Clocks;
using PolicyBot.Primitives;

namespace PolicyBot.Cases.Desk;

/// <summary>What the board's figures need of a case.</summary>
internal sealed class BoardCase
{
    public required string Category { get; init; }

    public required string Severity { get; init; }

    public required string Reporter { get; init; }

    public required string Opened { get; init; }

    public string? Acknowledged { get; init; }

    public string? Closed { get; init; }

    public string? Outcome { get; init; }

    public required long CameBack { get; init; }

    public required long Reopened { get; init; }

    public string? ReopenedOn { get; init; }

    public UtcDay OpenedOn => Stamp.Parse(Opened).Day;

    public UtcDay? AcknowledgedOn => Acknowledged is null ? null : Stamp.Parse(Acknowledged).Day;

    public UtcDay? ClosedOn => Closed is null ? null : Stamp.Parse(Closed).Day;

    /// <summary>Directive (EU) 2019/1937, art. 9(1)(b).</summary>
    public DateOnly AcknowledgeBy => OpenedOn.Date.AddDays(LegalClocks.AcknowledgeDays);

    /// <summary>Art. 9(1)(f); of a case that was opened again from that day on.</summary>
    public DateOnly FeedbackBy => (ReopenedOn is null ? OpenedOn : UtcDay.Parse(ReopenedOn)).Date.AddMonths(LegalClocks.FeedbackMonths);

    public int? DaysToAcknowledge => AcknowledgedOn?.Date.DayNumber - OpenedOn.Date.DayNumber;

    public int? DaysToClose => ClosedOn?.Date.DayNumber - OpenedOn.Date.DayNumber;

    public bool IsOpenOn(DateOnly day) => OpenedOn.Date <= day && (ClosedOn is null || ClosedOn.Value.Date > day);

    /// <summary>At the end of that day.</summary>
    public bool IsOverdueOn(DateOnly day) => FeedbackBy <= day || (AcknowledgeBy <= day && (AcknowledgedOn is null || AcknowledgedOn.Value.Date > day));
}
