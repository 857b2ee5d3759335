using PolicyBot.Reports;

namespace PolicyBot.Cases.Conflicts;

/// <summary>
/// Who of Legal must not learn of a case: everybody whom its reporter names, and everybody above them. Of two people with one name it is both: one too many is
/// the safe side.
/// </summary>
public sealed class FindConflicts
{
    private readonly OrgChart _chart;

    internal FindConflicts(OrgChart chart) => _chart = chart;

    /// <returns>Each person of Legal once.</returns>
    public IReadOnlyList<CaseConflict> In(ReportContent report)
    {
        var chart = _chart.Current;
        var names = chart.Names;
        string?[] told = [report.WhatHappened, report.Unit, report.Evidence];

        return Conflicts(chart, [.. names.AmongPeople(report.WhoIsInvolved), .. told.SelectMany(names.In)], [.. names.AmongPeople(report.KeepOut)]);
    }

    /// <param name="message">What a reporter wrote later.</param>
    /// <returns>Each person of Legal once.</returns>
    public IReadOnlyList<CaseConflict> In(string message)
    {
        var chart = _chart.Current;

        return Conflicts(chart, [.. chart.Names.In(message)], []);
    }

    private static IReadOnlyList<CaseConflict> Conflicts(OrgSnapshot chart, HashSet<string> named, HashSet<string> keptOut)
    {
        var found = new Dictionary<string, ConflictReason>(StringComparer.Ordinal);
        Add(named, ConflictReason.Named);
        Add(keptOut, ConflictReason.KeptOut);
        Add(named.Concat(keptOut).SelectMany(chart.ManagersOf), ConflictReason.Manager);

        return [.. found.Select(pair => new CaseConflict(pair.Key, pair.Value))];

        void Add(IEnumerable<string> people, ConflictReason reason)
        {
            foreach (var handler in people.SelectMany(chart.HandlersOf))
                found.TryAdd(handler, reason);
        }
    }
}
