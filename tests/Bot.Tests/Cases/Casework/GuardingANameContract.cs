using PolicyBot.Cases;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Reports;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Cases.Casework;

/// <summary>Who learns a reporter's name, and reports entered for somebody, on either database.</summary>
public abstract class GuardingANameContract(PostgresServer? server, ITestOutputHelper output) : DatabaseContract(server, output)
{
    [Fact]
    public Task Without_a_custodian_handlers_see_the_name() => OnAsync(async database =>
    {
        using var desk = Staff.DeskOf(database);
        var (_, summary) = await desk.TakenAsync(A.NamedReport());

        var file = await desk.FileAsync(summary.Id);

        Assert.Equal("Ines Marchetti", file.Reporter!.Name);
        Assert.False(file.IdentityIsHeld);
        Assert.IsType<WorkResult.NotPossible>(await AskAsync(desk, summary, Staff.Anna));
    });

    [Fact]
    public Task With_a_custodian_nobody_sees_it_until_it_is_released_to_them() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.TakenAsync(A.NamedReport());
        Assert.Null((await desk.FileAsync(summary.Id)).Reporter);
        Assert.True((await desk.FileAsync(summary.Id, Staff.Lena)).IdentityIsHeld);

        Assert.IsType<WorkResult.Done>(await AskAsync(desk, summary, Staff.Anna));
        var request = Assert.Single((await desk.Get<ReadIdentityRequests>().OfAsync(Staff.Cora, summary.Id, Cancel))!);
        Assert.Equal((Staff.Anna.Id, "Only they know which plant."), (request.By, request.Reason));
        Assert.IsType<WorkResult.Done>(await ReleaseAsync(desk, summary, Staff.Anna));

        var file = await desk.FileAsync(summary.Id);
        Assert.Equal(("Ines Marchetti", false), (file.Reporter!.Name, file.IdentityIsHeld));
        Assert.Null((await desk.FileAsync(summary.Id, Staff.Ben)).Reporter);
        Assert.Null((await desk.FileAsync(summary.Id, Staff.Lena)).Reporter);
        Assert.Equal(
            [CaseDeeds.IdentityAsked, CaseDeeds.IdentityReleased],
            (await desk.TrailAsync(summary.Id)).Select(entry => entry.Deed).Where(deed => deed.StartsWith("identity", StringComparison.Ordinal)));
        await desk.AssertWholeAsync(summary.Id);
    });

    [Fact]
    public Task A_dialog_sent_again_asks_nothing_after_a_refusal() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.TakenAsync(A.NamedReport());
        var ticket = desk.Ticket();
        await desk.Get<ReleaseIdentity>().AskAsync(Staff.Anna, summary.Id, ticket, "To hear them.", Cancel);
        await desk.Get<ReleaseIdentity>().RefuseAsync(Staff.Cora, summary.Id, Staff.Anna.Id, Cancel);

        Assert.IsType<WorkResult.Done>(await desk.Get<ReleaseIdentity>().AskAsync(Staff.Anna, summary.Id, ticket, "To hear them.", Cancel));
        Assert.Empty((await desk.Get<ReadIdentityRequests>().OfAsync(Staff.Cora, summary.Id, Cancel))!);

        await desk.Get<ReleaseIdentity>().AskAsync(Staff.Anna, summary.Id, desk.Ticket(), "Only they know which plant.", Cancel);
        Assert.Single((await desk.Get<ReadIdentityRequests>().OfAsync(Staff.Cora, summary.Id, Cancel))!);
    });

    [Fact]
    public Task The_reporter_is_told_once_to_whom_by_role_and_why() => OnDeskAsync(async desk =>
    {
        var (opened, summary) = await desk.TakenAsync(A.NamedReport());
        await AskAsync(desk, summary, Staff.Anna);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ReleaseAsync(desk, summary, Staff.Anna))));

        var text = Assert.Single((await desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), Cancel))!.Messages).Text;
        Assert.Contains("16(2)", text, StringComparison.Ordinal);
        Assert.Contains("person of Legal who works your case", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Anna", text, StringComparison.OrdinalIgnoreCase);
        Assert.Single((await desk.FileAsync(summary.Id)).Work.IdentityReleases);
    });

    [Fact]
    public Task Nothing_is_released_that_nobody_asked_for_nor_by_others_than_a_custodian() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.TakenAsync(A.NamedReport());
        Assert.IsType<WorkResult.NotPossible>(await ReleaseAsync(desk, summary, Staff.Anna));

        await AskAsync(desk, summary, Staff.Anna);
        foreach (var who in (Handler[])[Staff.Anna, Staff.Ben, Staff.Lena, Staff.Otto])
        {
            Assert.IsType<WorkResult.NotFound>(await ReleaseAsync(desk, summary, Staff.Anna, who));
            Assert.Null(await desk.Get<ReadIdentityRequests>().OfAsync(who, summary.Id, Cancel));
        }

        Assert.Null((await desk.FileAsync(summary.Id)).Reporter);
    });

    [Fact]
    public Task A_custodian_who_also_works_cases_lets_nobody_know_themselves() => OnDeskAsync(async desk =>
    {
        var both = Staff.Cora with { Roles = HandlerRoles.Handler | HandlerRoles.Custodian };
        var (_, summary) = await desk.TakenAsync(A.NamedReport());
        await AskAsync(desk, summary, both);

        Assert.IsType<WorkResult.NeedsAnother>(await ReleaseAsync(desk, summary, both, both));

        Assert.Null((await desk.FileAsync(summary.Id, both)).Reporter);
    });

    [Fact]
    public Task A_refused_handler_does_not_see_it_and_may_ask_again() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.TakenAsync(A.NamedReport());
        await AskAsync(desk, summary, Staff.Anna);

        Assert.IsType<WorkResult.Done>(await desk.Get<ReleaseIdentity>().RefuseAsync(Staff.Cora, summary.Id, Staff.Anna.Id, Cancel));

        Assert.Null((await desk.FileAsync(summary.Id)).Reporter);
        Assert.IsType<WorkResult.NotPossible>(await ReleaseAsync(desk, summary, Staff.Anna));
        Assert.IsType<WorkResult.Done>(await AskAsync(desk, summary, Staff.Anna));
    });

    [Fact]
    public Task Nobody_who_was_kept_out_since_is_let_know() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.TakenAsync(A.NamedReport());
        await AskAsync(desk, summary, Staff.Anna);
        await desk.BarAsync(summary.Id, Staff.Anna);

        Assert.Equal(new WorkResult.NotValid(WorkProblem.NotAPersonForThis), await ReleaseAsync(desk, summary, Staff.Anna));
    });

    [Fact]
    public Task Of_an_anonymous_reporter_there_is_no_name_to_ask_for() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.TakenAsync();

        Assert.IsType<WorkResult.NotPossible>(await AskAsync(desk, summary, Staff.Anna));
        Assert.False((await desk.FileAsync(summary.Id)).IdentityIsHeld);
    });

    [Fact]
    public Task A_report_that_a_handler_enters_gives_a_receipt_and_names_the_handler_in_the_trail_alone() => OnDeskAsync(async desk =>
    {
        foreach (var report in (Report[])[A.AnonymousReport(), A.NamedReport() with { Reporter = new ReporterIdentity("Ines Marchetti", null) { Reach = "teams:0f6c" } }])
        {
            var ticket = desk.Ticket();
            var opened = await desk.Get<EnterReport>().EnterAsync(Staff.Anna, ticket, report, ReportSource.Phone, Cancel);
            var again = await desk.Get<EnterReport>().EnterAsync(Staff.Anna, ticket, report, ReportSource.Phone, Cancel);
            var view = await desk.Mailbox.OpenAsync(opened!.Receipt.Reveal(), Cancel);
            var entry = (await desk.TrailAsync(view!.Case.Id))[0];

            Assert.Equal(opened.Number, again!.Number);
            Assert.Equal((Staff.Anna.Id, CaseDeeds.Opened, "Phone"), (entry.Actor, entry.Deed, entry.Details["source"]));
            Assert.Equal(report is Report.Anonymous, view.Case.IsAnonymous);
        }

        var listed = await desk.Get<MyReports>().ListAsync("teams:0f6c", Cancel);
        Assert.Empty(listed);
    });

    [Fact]
    public Task Whoever_does_not_work_cases_enters_none() => OnDeskAsync(async desk =>
    {
        foreach (var who in (Handler[])[Staff.Otto, Staff.Cora])
            Assert.Null(await desk.Get<EnterReport>().EnterAsync(who, desk.Ticket(), A.AnonymousReport(), ReportSource.Letter, Cancel));

        Assert.Empty(await desk.PendingAsync());
    });

    private static Task<WorkResult> AskAsync(Desk desk, CaseSummary summary, Handler who) =>
        desk.Get<ReleaseIdentity>().AskAsync(who, summary.Id, desk.Ticket(), "Only they know which plant.", CancellationToken.None);

    private static Task<WorkResult> ReleaseAsync(Desk desk, CaseSummary summary, Handler to, Handler? by = null) =>
        desk.Get<ReleaseIdentity>().ReleaseAsync(by ?? Staff.Cora, summary.Id, desk.Ticket(), to.Id, ReleaseReason.LegalDuty, CancellationToken.None);

    private Task OnDeskAsync(Func<Desk, Task> test) => OnAsync(async database =>
    {
        using var desk = Staff.DeskOf(database, withCustodian: true);
        await test(desk);
    });
}
