using System.Diagnostics;
using Microsoft.Extensions.Options;
using PolicyBot.Cases;
using PolicyBot.Cases.Clocks;
using PolicyBot.Cases.Handlers;
using PolicyBot.Primitives;
using PolicyBot.Reports;
using PolicyBot.Tests.Routing.Calendars;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Cases.Clocks;

/// <summary>Lives a case with the program's own clocks, looking only when the case says that it wants to be looked at.</summary>
internal sealed class ProgramUnderWatch : TimeProvider
{
    private readonly Life _life;
    private readonly CaseClocks _clocks;
    private readonly HashSet<AlarmKey> _known = [];
    private readonly List<Rung> _rung = [];
    private DateTimeOffset _now;
    private CaseSummary _summary;

    private ProgramUnderWatch(Life life)
    {
        _life = life;
        _now = life.Opened;
        var legal = new LegalOptions { Handlers = { [Life.Busy] = new HandlerOptions { Name = Life.Busy }, [Life.Steady] = new HandlerOptions { Name = Life.Steady } } };
        legal.Handlers[Life.Busy].Away.AddRange(life.Away.Select(absence => $"{new UtcDay(absence.From)}/{new UtcDay(absence.To)}"));
        _clocks = new CaseClocks(ACalendar.Set((life.Place.Country, life.Place.Options)), new HandlerDirectory(Options.Create(legal)), this);
        _summary = _clocks.Begin(
            A.Case(UtcDay.Of(life.Opened)) with
            {
                IsAnonymous = life.IsAnonymous,
                Opened = life.IsAnonymous ? Stamp.ToTheDay(life.Opened) : Stamp.ToTheMillisecond(life.Opened),
                Category = life.Category,
                Severity = life.Severity,
            },
            life.Place.Country);
    }

    public static IReadOnlyList<Rung> Live(Life life)
    {
        var program = new ProgramUnderWatch(life);
        foreach (var (at, deed) in life.Deeds)
        {
            program.WatchUntil(at);
            program._now = at;
            var before = program._summary;
            program._summary = program._clocks.After(before, program.Done(deed));
            if (program._summary.Assignee != before.Assignee)
                program._known.RemoveWhere(alarm => alarm.Kind is AlarmKind.AssigneeAway);
        }

        program.WatchUntil(life.End);

        return program._rung;
    }

    public override DateTimeOffset GetUtcNow() => _now;

    private void WatchUntil(DateTimeOffset end)
    {
        while (_summary.NextAlarm is { } next)
        {
            var at = next.Earliest > _now ? next.Earliest : _now;
            if (at >= _life.Down.From && at < _life.Down.To)
                at = _life.Down.To;

            if (at > end)
                return;

            _now = at;
            var due = DueAlarms.Of(_summary, _clocks.AlarmsOf(_summary), _known, at);
            _rung.AddRange(due.Ringing.Select(alarm => new Rung(alarm.Key.Kind, alarm.Key.Due, at)));
            Assert.All(due.Ringing.Concat(due.PassedOver), alarm => Assert.True(_known.Add(alarm.Key), "An alarm rang twice."));
            _summary = _summary with { NextAlarm = due.Next };
        }
    }

    private CaseSummary Done(Deed deed) => deed switch
    {
        Deed.Nothing => _summary,
        Deed.Acknowledge => _summary with { Status = _summary.Status is CaseStatus.Received ? CaseStatus.Acknowledged : _summary.Status, Acknowledged = _summary.Now(this) },
        Deed.Ask => _summary with { Status = CaseStatus.AwaitingReporter, Acknowledged = _summary.Acknowledged ?? _summary.Now(this) },
        Deed.Hear => _summary with { Status = CaseStatus.InReview },
        Deed.Close => _summary with { Status = CaseStatus.Closed, Acknowledged = _summary.Acknowledged ?? _summary.Now(this), Closed = _summary.Now(this) },
        Deed.Reopen => _summary with { Status = CaseStatus.InReview, Closed = null },
        Deed.GradeNormal => _summary with { Severity = Severity.Normal },
        Deed.GradeHigh => _summary with { Severity = Severity.High },
        Deed.GradeCritical => _summary with { Severity = Severity.Critical },
        Deed.AssignToBusy => _summary with { Assignee = Life.Busy },
        Deed.AssignToSteady => _summary with { Assignee = Life.Steady },
        _ => throw new UnreachableException(deed.ToString()),
    };
}
