using PolicyBot.Audit;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Clocks;
using PolicyBot.Mailbox.Messages;
using PolicyBot.Reports;

namespace PolicyBot.Cases.Handling;

/// <summary>A case as a handler reads it: everything, opened.</summary>
/// <param name="Reporter"><see langword="null"/> when anonymous, and when it is held (<see cref="IdentityIsHeld"/>).</param>
/// <param name="Trail">First to last.</param>
/// <param name="TrailIsWhole">Whether every link of the audit chain fits the one before.</param>
public sealed record CaseFile(
    CaseSummary Case,
    ReportContent Report,
    ReporterIdentity? Reporter,
    IReadOnlyList<Message> Messages,
    IReadOnlyList<AuditEntry> Trail,
    bool TrailIsWhole)
{
    /// <summary>What Legal has done beside writing to the reporter, as far as this handler may know.</summary>
    public WorkRecord Work { get; init; } = new();

    /// <summary>Whether there is a reporter with a name, whom a custodian would have to let this handler know.</summary>
    public bool IdentityIsHeld { get; init; }

    /// <summary>The first due first.</summary>
    public IReadOnlyList<CaseClock> Clocks { get; init; } = [];

    /// <summary>Names of people of Legal in the trail, by the id that stands there, as far as they are known here.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();
}
