using PolicyBot.Primitives;

namespace PolicyBot.Reports;

/// <summary>What a reporter submits. Never edited afterwards.</summary>
public abstract record Report
{
    private Report() { }

    public required Category Category { get; init; }

    public required ReportContent Content { get; init; }

    public sealed record Named : Report
    {
        public required ReporterIdentity Reporter { get; init; }

        public required DateTimeOffset ReceivedAt { get; init; }
    }

    /// <summary>Has no member that could hold a person, a channel or a time of day.</summary>
    public sealed record Anonymous : Report
    {
        public required UtcDay ReceivedOn { get; init; }
    }
}
