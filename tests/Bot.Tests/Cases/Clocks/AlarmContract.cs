using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Audit;
using PolicyBot.Cases;
using PolicyBot.Cases.Clocks;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Dialogs.OpenMailbox;
using PolicyBot.Mailbox.Messages;
using PolicyBot.Reports;
using PolicyBot.Storage.Encryption;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Cases.Clocks;

/// <summary>What the clocks of cases do, on either database.</summary>
public abstract class AlarmContract(PostgresServer? server, ITestOutputHelper output) : DatabaseContract(server, output)
{
    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["Work:Calendars:france:TimeZone"] = "Europe/Paris",
        ["Work:Calendars:france:Countries:0"] = "FR",
        ["Routing:Destinations:deputies:Kind"] = "inbox",
        ["Routing:Destinations:board:Kind"] = "inbox",
        ["Routing:Destinations:committee:Kind"] = "inbox",
        ["Routing:Fallback:0"] = "committee", // being late alone never leads there
        ["Legal:Handlers:lena:Name"] = "Lena Vogt",
        ["Legal:Handlers:lena:Roles:0"] = "Lead",
        ["Legal:Handlers:lena:Away:0"] = "2026-03-09/2026-03-20",
        ["Legal:Handlers:lena:Deputy"] = "omar",
        ["Legal:Handlers:omar:Name"] = "Omar Haddad",
        ["Legal:Handlers:omar:Roles:0"] = "Handler",
        ["Legal:Handlers:omar:Away:0"] = "2026-03-10",
        ["Legal:Handlers:omar:Deputy"] = "ines",
        ["Legal:Handlers:rosa:Name"] = "Rosa Blum",
        ["Legal:Handlers:rosa:Roles:0"] = "Handler",
        ["Legal:Handlers:rosa:Away:0"] = "2026-03-09/2026-03-11",
        ["Legal:Handlers:rosa:Deputy"] = "ines",
        ["Legal:Handlers:ines:Name"] = "Ines Roca",
        ["Legal:Handlers:ines:Roles:0"] = "Handler",
    };

    [Fact]
    public Task A_case_that_nobody_takes_is_reminded_of_then_passed_on_step_by_step() => OnDeskAsync(async desk =>
    {
        var id = await OpenAsync(desk, A.AnonymousReport(), summary => summary with { Route = ["deputies", "board"] });
        await desk.BringAsync();

        await UntilAsync(desk, "2026-03-04T07:59");
        Assert.Empty(await KindsAsync(desk));

        await UntilAsync(desk, "2026-03-04T08:01"); // nine o'clock in Paris
        Assert.Equal(["legal-inbox case.reminder"], await KindsAsync(desk));

        await UntilAsync(desk, "2026-03-06T08:01");
        Assert.Equal(["deputies case.opened", "legal-inbox case.deputy"], await KindsAsync(desk));

        await UntilAsync(desk, "2026-03-09T08:01");
        Assert.Equal(["board case.opened", "deputies case.escalated", "legal-inbox case.escalated"], await KindsAsync(desk));

        await UntilAsync(desk, "2026-03-10T08:01"); // the route is used up: all are told
        Assert.Equal(["board case.escalated", "deputies case.escalated", "legal-inbox case.escalated"], await KindsAsync(desk));

        Assert.Equal(["opened", "reminded", "deputy asked", "escalated", "escalated"], (await TrailAsync(desk, id)).Select(entry => entry.Deed));
        Assert.All((await TrailAsync(desk, id)).Skip(1), entry => Assert.Equal(CaseDeeds.Bot, entry.Actor));
        Assert.Equal(AlarmKind.AcknowledgeOverdue.ToString(), Detail((await TrailAsync(desk, id))[^1], "alarm"));
        Assert.IsType<AuditVerdict.Sound>(await desk.Get<AuditTrail>().VerifyAsync(id, Cancel));
    });

    [Fact]
    public Task What_was_acknowledged_is_not_rung_for() => OnDeskAsync(async desk =>
    {
        var id = await OpenAsync(desk, A.AnonymousReport());
        await desk.BringAsync();
        await desk.Work.AcknowledgeAsync(desk.Handler, id, Cancel);

        await UntilAsync(desk, "2026-03-31T12:00");

        Assert.Empty(await KindsAsync(desk));
    });

    [Fact]
    public Task However_many_watch_at_once_each_alarm_rings_once() => OnAsync(async database =>
    {
        using var one = new Desk(database, Settings, services => services.AddSingleton<ICheckInWords, CheckInWords>());
        using var other = new Desk(database, Settings, services => services.AddSingleton<ICheckInWords, CheckInWords>());
        foreach (var _ in Enumerable.Range(0, 3))
            await OpenAsync(one, A.AnonymousReport());

        await one.BringAsync();
        foreach (var desk in (Desk[])[one, other])
            desk.Clock.Advance(TimeSpan.FromDays(2) + TimeSpan.FromHours(1));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(watcher => Task.Run(() => (watcher % 2 == 0 ? one : other).Get<WatchClocks>().LookAtDueAsync(Cancel))));

        Assert.Equal(["legal-inbox case.reminder", "legal-inbox case.reminder", "legal-inbox case.reminder"], await KindsAsync(one));
    });

    [Fact]
    public Task After_a_time_without_a_watcher_nobody_is_flooded() => OnAsync(async database =>
    {
        using (var before = new Desk(database, Settings))
        {
            await OpenAsync(before, A.AnonymousReport(), summary => summary with { Route = ["deputies", "board"] });
            await before.BringAsync();
        }

        using var desk = new Desk(database, Settings, services => services.AddSingleton<ICheckInWords, CheckInWords>());
        desk.Clock.Advance(TimeSpan.FromDays(92)); // the day of the limit
        await desk.Get<WatchClocks>().LookAtAllAsync(Cancel);

        Assert.Equal(
            ["board case.opened", "deputies case.escalated", "deputies case.opened", "legal-inbox case.deputy", "legal-inbox case.escalated", "legal-inbox case.reminder"], await KindsAsync(desk));
        await desk.Get<WatchClocks>().LookAtAllAsync(Cancel);
        await desk.Get<WatchClocks>().LookAtDueAsync(Cancel);
        Assert.Empty(await KindsAsync(desk));
    });

    [Fact]
    public Task The_reporter_is_asked_after_one_three_and_six_months_also_when_the_case_is_closed() => OnDeskAsync(async desk =>
    {
        var opened = await desk.OpenCase.HandleAsync(desk.Ticket(), A.AnonymousReport(), Cancel);
        var id = (await FindAsync(desk, opened.Number)).Id;
        await desk.BringAsync();
        await ChangeAsync(desk, id, summary => summary with { Status = CaseStatus.Closed, Acknowledged = summary.Opened, Closed = summary.Opened, Outcome = Outcome.Substantiated });

        foreach (var day in (string[])["2026-04-02T09:00", "2026-06-02T09:00", "2026-09-02T09:00", "2027-03-02T09:00"])
            await UntilAsync(desk, day);

        var mailbox = await desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), Cancel);
        Assert.Equal(["2026-04-02", "2026-06-02", "2026-09-02"], mailbox!.Messages.Select(message => message.Written.Text));
        Assert.All(mailbox.Messages, message => Assert.Equal(Sender.Legal, message.Sender));
        Assert.Contains("a month ago", mailbox.Messages[0].Text, StringComparison.Ordinal);
        Assert.Contains("6 months ago", mailbox.Messages[2].Text, StringComparison.Ordinal);
        Assert.Equal(CaseStatus.Closed, mailbox.Case.Status);
        Assert.Null((await FindAsync(desk, opened.Number)).NextAlarm);
        Assert.Empty(await KindsAsync(desk)); // nobody is told that somebody without a name has news
    });

    [Fact]
    public Task A_case_whose_key_is_destroyed_asks_nobody_and_holds_up_no_other() => OnDeskAsync(async desk =>
    {
        var gone = await OpenAsync(desk, A.AnonymousReport());
        await OpenAsync(desk, A.AnonymousReport());
        await desk.BringAsync();
        await desk.Database.InTransactionAsync((transaction, token) => desk.Get<KeyStore>().DestroyAsync(transaction, gone, token), Cancel);

        await UntilAsync(desk, "2026-04-02T09:00");

        Assert.DoesNotContain("checked in", (await TrailAsync(desk, gone)).Select(entry => entry.Deed));
        Assert.Equal(2, (await KindsAsync(desk)).Count(kind => kind == "legal-inbox case.escalated"));
    });

    [Fact]
    public Task For_whoever_is_away_the_first_deputy_is_asked_who_is_there_and_nobody_else_learns_of_the_case() => OnDeskAsync(async desk =>
    {
        var id = await OpenAsync(desk, A.AnonymousReport(), summary => summary with { Assignee = "lena", Acknowledged = summary.Opened, Status = CaseStatus.Acknowledged, Route = ["board"] });
        await desk.BringAsync();

        await UntilAsync(desk, "2026-03-09T08:01");

        Assert.Equal(["legal-inbox case.deputy"], await KindsAsync(desk));
        Assert.Equal("omar", Detail((await TrailAsync(desk, id))[^1], "deputy"));
    });

    [Fact]
    public Task Whoever_is_given_a_case_while_away_is_stood_in_for_too_though_both_are_away_from_the_same_day() => OnDeskAsync(async desk =>
    {
        var lead = desk.Get<PolicyBot.Cases.Handlers.HandlerDirectory>().Find("lena")!;
        var id = await OpenAsync(desk, A.AnonymousReport(), summary => summary with { Assignee = "lena", Acknowledged = summary.Opened, Status = CaseStatus.Acknowledged });
        await desk.BringAsync();
        await UntilAsync(desk, "2026-03-09T08:01");
        Assert.Equal("omar", Detail((await TrailAsync(desk, id))[^1], "deputy"));

        Assert.IsType<WorkResult.Done>(await desk.Get<PolicyBot.Cases.Casework.AssignCase>().AssignAsync(lead, id, "rosa", Cancel));
        await UntilAsync(desk, "2026-03-09T08:02");
        await UntilAsync(desk, "2026-03-09T08:03");

        Assert.Equal(["omar", "ines"], (await TrailAsync(desk, id)).Where(entry => entry.Deed == CaseDeeds.DeputyAsked).Select(entry => Detail(entry, "deputy")));
    });

    [Fact]
    public Task A_case_that_was_old_before_there_were_alarms_asks_its_reporter_nothing() => OnDeskAsync(async desk =>
    {
        var opened = await desk.OpenCase.HandleAsync(desk.Ticket(), A.AnonymousReport(), Cancel);
        var id = (await FindAsync(desk, opened.Number)).Id;
        await ChangeAsync(desk, id, summary => summary with { Status = CaseStatus.Closed, Acknowledged = summary.Opened, Closed = summary.Opened, Outcome = Outcome.Substantiated });
        await desk.Database.InTransactionAsync((transaction, token) => transaction.ExecuteAsync("UPDATE legal_case SET next_alarm = '1970-01-01T00:00:00.000Z'", null, token), Cancel);
        desk.Clock.Advance(TimeSpan.FromDays(3 * 365));

        await desk.Get<WatchClocks>().LookAtAllAsync(Cancel);

        Assert.Empty((await desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), Cancel))!.Messages);
        Assert.Null((await FindAsync(desk, opened.Number)).NextAlarm);
        Assert.DoesNotContain(CaseDeeds.CheckedIn, (await TrailAsync(desk, id)).Select(entry => entry.Deed));
    });

    [Fact]
    public Task A_deputy_who_is_away_or_kept_out_is_passed_over() => OnDeskAsync(async desk =>
    {
        var id = await OpenAsync(desk, A.AnonymousReport(), summary => summary with { Acknowledged = summary.Opened, Status = CaseStatus.Acknowledged, Route = ["board"] });
        var other = await OpenAsync(desk, A.AnonymousReport(), summary => summary with { Acknowledged = summary.Opened, Status = CaseStatus.Acknowledged, Route = ["board"] });
        await desk.Database.InTransactionAsync((transaction, token) => desk.Get<PolicyBot.Cases.Access.BarredPeople>().AddAsync(transaction, other, "ines", token), Cancel);
        await desk.BringAsync();
        await UntilAsync(desk, "2026-03-10T10:00");
        foreach (var one in (Guid[])[id, other])
            await ChangeAsync(desk, one, summary => summary with { Assignee = "lena" }); // who is away already

        await desk.Get<WatchClocks>().LookAtDueAsync(Cancel);

        Assert.Equal("ines", Detail((await TrailAsync(desk, id))[^1], "deputy")); // Omar is away on that day
        Assert.Equal("board", Detail((await TrailAsync(desk, other))[^1], "to"));
        Assert.Equal(["board case.opened", "legal-inbox case.deputy", "legal-inbox case.deputy"], await KindsAsync(desk));
    });

    [Fact]
    public Task An_alarm_tells_nothing_finer_than_days_of_an_anonymous_case() => OnDeskAsync(async desk =>
    {
        await OpenAsync(desk, A.AnonymousReport());
        await UntilAsync(desk, "2026-03-06T10:23");

        var dump = string.Join('\n', (await desk.DumpAsync()).Split('\n').Where(line => !line.StartsWith("legal_case.next_alarm=", StringComparison.Ordinal)));

        Assert.Contains("case_alarm.due=2026-03-05", dump, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\d\d:\d\d", dump);
        Assert.Contains("legal_case.next_alarm=2026-03-09T08:00:00.000Z", await desk.DumpAsync(), StringComparison.Ordinal); // the opening hour, the same for every case of that calendar
    });

    [Fact]
    public Task Waiting_is_kept_from_start_to_start() => OnDeskAsync(async desk =>
    {
        var opened = await desk.OpenCase.HandleAsync(desk.Ticket(), A.AnonymousReport(), Cancel);
        var id = (await FindAsync(desk, opened.Number)).Id;
        await desk.Work.ReplyAsync(desk.Handler, id, desk.Ticket(), "Which list was it?", asksReporter: true, Cancel);
        desk.Clock.Advance(TimeSpan.FromDays(5));
        var mailbox = await desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), Cancel);
        await desk.Mailbox.WriteAsync(mailbox!.Pass, desk.Ticket(), "The one of March.", Cancel);

        var summary = await FindAsync(desk, opened.Number);

        Assert.Equal((5, null, "france"), (summary.WaitedDays, summary.WaitingSince, summary.Calendar.Name));
        var file = await desk.Read.OpenAsync(desk.Handler, id, Cancel);
        Assert.Equal([ClockState.Met, ClockState.Met, ClockState.Running], file!.Clocks.Select(clock => clock.State));
    });

    private Task OnDeskAsync(Func<Desk, Task> test) => OnAsync(async database =>
    {
        using var desk = new Desk(database, Settings, services => services.AddSingleton<ICheckInWords, CheckInWords>());
        await test(desk);
    });

    /// <summary>A report of normal severity from France.</summary>
    private async Task<Guid> OpenAsync(Desk desk, Report.Anonymous report, Func<CaseSummary, CaseSummary>? change = null)
    {
        var mild = report with { Content = report.Content with { Classification = Classification.Internal, HowItGotOut = LeakPath.SpokenOrPresented, StillGoingOn = Tristate.No } };
        var opened = await desk.OpenCase.HandleAsync(desk.Ticket(), mild, Cancel);
        var summary = await FindAsync(desk, opened.Number);
        Assert.Equal(Severity.Normal, summary.Severity);
        if (change is not null)
            await ChangeAsync(desk, summary.Id, change);

        return summary.Id;
    }

    private Task ChangeAsync(Desk desk, Guid id, Func<CaseSummary, CaseSummary> change) => desk.Database.InTransactionAsync(
        async (transaction, token) =>
        {
            var before = (await desk.Get<CaseStore>().FindToChangeAsync(transaction, id, token))!;
            await desk.Get<CaseStore>().ChangeAsync(transaction, desk.Get<CaseClocks>().After(before, change(before)), token);
        },
        Cancel);

    private async Task<CaseSummary> FindAsync(Desk desk, CaseNumber number) =>
        (await desk.Database.ReadAsync((transaction, token) => desk.Get<CaseStore>().FindAsync(transaction, number, token), Cancel))!;

    private static async Task UntilAsync(Desk desk, string instant)
    {
        var to = DateTimeOffset.ParseExact(instant, "yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal);
        desk.Clock.Advance(to - desk.Clock.GetUtcNow());
        await desk.Get<WatchClocks>().LookAtDueAsync(CancellationToken.None);
    }

    /// <summary>What was promised since the last time, and brings it.</summary>
    private static async Task<IReadOnlyList<string>> KindsAsync(Desk desk)
    {
        string[] kinds = [.. (await desk.PendingAsync()).Select(delivery => $"{delivery.Destination} {delivery.Kind}").Order(StringComparer.Ordinal)];
        await desk.BringAsync();

        return kinds;
    }

    private Task<IReadOnlyList<AuditEntry>> TrailAsync(Desk desk, Guid id) => desk.Get<AuditTrail>().ReadAsync(id, Cancel);

    private static string? Detail(AuditEntry entry, string key) =>
        System.Text.Json.JsonDocument.Parse(entry.DetailsJson).RootElement.TryGetProperty(key, out var value) ? value.GetString() : null;
}
