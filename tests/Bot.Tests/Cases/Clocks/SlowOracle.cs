using PolicyBot.Cases.Clocks;
using PolicyBot.Reports;

namespace PolicyBot.Tests.Cases.Clocks;

/// <summary>
/// Says which alarms must ring, from the written rules alone: it walks day by day with lists of worked days and looks at every opening and after every deed, where the
/// program computes dates and looks only when it thinks that it must.
/// </summary>
internal sealed class SlowOracle
{
    private readonly Life _life;
    private readonly DateOnly _received;
    private readonly HashSet<(AlarmKind, DateOnly)> _done = [];
    private readonly List<Rung> _rung = [];
    private bool _isKnown;
    private bool _isClosed;
    private bool _isBusyLeading;
    private DateTimeOffset? _waitsSince;
    private DateOnly _countedFrom;
    private int _waited;
    private Severity _severity;
    private List<Ring> _rings = [];

    private SlowOracle(Life life)
    {
        _life = life;
        // Of an anonymous report the day in UTC is known: the first local day in it, found by trying each of its hours.
        var midnight = new DateTimeOffset(life.Opened.UtcDateTime.Date, TimeSpan.Zero);
        _received = life.IsAnonymous ? Enumerable.Range(0, 24).Min(hour => life.Place.DayOf(midnight.AddHours(hour))) : life.Place.DayOf(life.Opened);
        _countedFrom = _received;
        _severity = life.Severity;
        _rings = [.. Rings()];
    }

    public static IReadOnlyList<Rung> Tell(Life life)
    {
        var oracle = new SlowOracle(life);
        var deeds = life.Deeds.ToDictionary(deed => deed.At, deed => deed.Deed);
        var looks = new SortedSet<DateTimeOffset>(deeds.Keys) { life.Opened, life.Down.To };
        for (var day = oracle._received.AddDays(-1); life.Place.Opens(day) <= life.End; day = day.AddDays(1))
            looks.Add(life.Place.Opens(day));

        foreach (var at in looks.Where(at => at >= life.Opened && at <= life.End))
        {
            if (deeds.TryGetValue(at, out var deed))
                oracle.Happen(deed, at);

            if (at < life.Down.From || at >= life.Down.To)
                oracle.Look(at);
        }

        return oracle._rung;
    }

    private void Look(DateTimeOffset at)
    {
        var today = _life.Place.DayOf(at);
        var late = _rings.Where(ring => ring.At <= at && !_done.Contains((ring.Kind, ring.Due))).ToList();
        var heard = new List<Ring>();
        foreach (AlarmKind[] family in (AlarmKind[][])[
            [AlarmKind.AnswerReminder, AlarmKind.TargetReminder, AlarmKind.LimitReminder],
            [AlarmKind.AnswerOverdue, AlarmKind.AssigneeAway],
            [AlarmKind.AcknowledgeNear, AlarmKind.AcknowledgeOverdue, AlarmKind.TargetOverdue, AlarmKind.LimitOverdue],
            [AlarmKind.CheckIn1, AlarmKind.CheckIn3, AlarmKind.CheckIn6]])
        {
            var able = late.Where(ring => family.Contains(ring.Kind) && ring.Useful >= today).OrderBy(ring => ring.At).ThenBy(ring => Array.IndexOf(family, ring.Kind)).ToList();
            if (able.Count > 0)
                heard.Add(able[^1]);
        }

        _rung.AddRange(heard.OrderBy(ring => ring.At).ThenBy(ring => ring.Kind).Select(ring => new Rung(ring.Kind, ring.Due, at)));
        late.ForEach(ring => _done.Add((ring.Kind, ring.Due)));
    }

    private void Happen(Deed deed, DateTimeOffset at)
    {
        _isKnown |= deed is Deed.Acknowledge or Deed.Ask or Deed.Close;
        if (deed is Deed.AssignToBusy && !_isBusyLeading)
            _done.RemoveWhere(done => done.Item1 is AlarmKind.AssigneeAway); // whoever gives a case to somebody who is away is told, every time

        _isBusyLeading = deed is Deed.AssignToBusy || (_isBusyLeading && deed is not Deed.AssignToSteady);
        _severity = deed switch { Deed.GradeNormal => Severity.Normal, Deed.GradeHigh => Severity.High, Deed.GradeCritical => Severity.Critical, _ => _severity };
        if (deed is Deed.Ask)
            _waitsSince = at;

        if (deed is Deed.Hear or Deed.Close && _waitsSince is { } since)
        {
            for (var midnight = since.UtcDateTime.Date.AddDays(1); midnight <= at.UtcDateTime; midnight = midnight.AddDays(1))
                _waited++;

            _waitsSince = null;
        }

        if (deed is Deed.Close)
            _isClosed = true;

        if (deed is Deed.Reopen)
            (_isClosed, _countedFrom, _waited) = (false, _life.Place.DayOf(at), 0);

        _rings = [.. Rings()];
    }

    private IEnumerable<Ring> Rings() => (_isClosed ? [] : AnswerRings().Concat(FeedbackRings()).Concat(AwayRings())).Concat(CheckInRings());

    private IEnumerable<Ring> AnswerRings()
    {
        if (_isKnown)
            yield break;

        var days = _severity switch { Severity.Critical => 1, Severity.High => 2, _ => 3 };
        var worked = Worked(_received.AddDays(1), _received.AddDays(60)).Take(days + 1).ToArray();
        yield return At(AlarmKind.AnswerReminder, worked[days - 1], worked[Math.Max(days - 2, 0)], worked[days - 1]);
        yield return At(AlarmKind.AnswerOverdue, worked[days - 1], worked[days], DateOnly.MaxValue);

        var limit = _received.AddDays(7);
        DateOnly[] order = [limit.AddDays(-1), limit, .. Enumerable.Range(2, 5).Select(back => limit.AddDays(-back))];
        var near = order.Where(_life.Place.Works).Append(order[0]).First();
        yield return At(AlarmKind.AcknowledgeNear, limit, near, DateOnly.MaxValue);
        yield return At(AlarmKind.AcknowledgeOverdue, limit, Worked(limit.AddDays(1), limit.AddDays(60)).First(), DateOnly.MaxValue);
    }

    private IEnumerable<Ring> FeedbackRings()
    {
        var limit = MonthsLater(_countedFrom, 3);
        var target = MonthsLater(_countedFrom, _severity switch { Severity.Critical => 1, Severity.High => 2, _ => 3 });
        for (var wait = _waited; wait > 0 && target < limit; wait--)
            target = target.AddDays(1);

        if (_waitsSince is null)
        {
            if (Before(target, 2) is { } early)
                yield return At(AlarmKind.TargetReminder, target, early, target);

            if (target != limit)
                yield return At(AlarmKind.TargetOverdue, target, Worked(target.AddDays(1), target.AddDays(60)).First(), DateOnly.MaxValue);
        }

        if (Before(limit, 5) is { } last)
            yield return At(AlarmKind.LimitReminder, limit, last, limit);

        yield return At(AlarmKind.LimitOverdue, limit, Worked(limit.AddDays(1), limit.AddDays(60)).First(), DateOnly.MaxValue);
    }

    private IEnumerable<Ring> AwayRings()
    {
        foreach (var absence in _isBusyLeading ? _life.Away : [])
        {
            if (absence.To >= _received && Worked(absence.From, absence.To).ToArray() is [var first, ..])
                yield return At(AlarmKind.AssigneeAway, absence.From, first, absence.To);
        }
    }

    private IEnumerable<Ring> CheckInRings()
    {
        foreach (var (kind, months) in ((AlarmKind, int)[])[(AlarmKind.CheckIn1, 1), (AlarmKind.CheckIn3, 3), (AlarmKind.CheckIn6, 6)])
        {
            var due = MonthsLater(_received, months);
            if (_life.Category is not Category.Question)
                yield return At(kind, due, Worked(due, due.AddDays(60)).First(), due.AddDays(30));
        }
    }

    /// <summary>So many working days before, or else the first after the beginning.</summary>
    private DateOnly? Before(DateOnly due, int days)
    {
        var until = Worked(_countedFrom.AddDays(1), due.AddDays(-1)).ToArray();
        if (until.Length >= days)
            return until[^days];

        return Worked(_countedFrom.AddDays(1), due).Select(day => (DateOnly?)day).FirstOrDefault();
    }

    private IEnumerable<DateOnly> Worked(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (_life.Place.Works(day))
                yield return day;
        }
    }

    private Ring At(AlarmKind kind, DateOnly due, DateOnly day, DateOnly useful) => new(kind, due, _life.Place.Opens(day), useful);

    /// <summary>The same number in a later month, or that month's last day.</summary>
    private static DateOnly MonthsLater(DateOnly day, int months)
    {
        var (year, month) = (day.Year, day.Month);
        for (var left = months; left > 0; left--)
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1);

        var number = day.Day;
        while (!DateTime.TryParseExact($"{year:0000}-{month:00}-{number:00}", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _))
            number--;

        return new DateOnly(year, month, number);
    }

    private sealed record Ring(AlarmKind Kind, DateOnly Due, DateTimeOffset At, DateOnly Useful);
}
