using PolicyBot.Cases;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Handling;
using PolicyBot.Reports;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Cases.Casework;

/// <summary>Triage and severity, on either database.</summary>
public abstract class JudgingACaseContract(PostgresServer? server, ITestOutputHelper output) : DatabaseContract(server, output)
{
    [Theory]
    [InlineData(Likelihood.Unlikely, Impact.Limited, Severity.Normal)]
    [InlineData(Likelihood.Unlikely, Impact.Serious, Severity.Normal)]
    [InlineData(Likelihood.Unlikely, Impact.Severe, Severity.High)]
    [InlineData(Likelihood.Possible, Impact.Limited, Severity.Normal)]
    [InlineData(Likelihood.Possible, Impact.Serious, Severity.High)]
    [InlineData(Likelihood.Possible, Impact.Severe, Severity.High)]
    [InlineData(Likelihood.Likely, Impact.Limited, Severity.Normal)]
    [InlineData(Likelihood.Likely, Impact.Serious, Severity.High)]
    [InlineData(Likelihood.Likely, Impact.Severe, Severity.Critical)]
    public void The_matrix_proposes_what_the_decision_says(Likelihood likelihood, Impact impact, Severity severity) =>
        Assert.Equal(severity, SeverityMatrix.Of(likelihood, impact));

    [Fact]
    public Task One_handler_raises_the_severity_at_once() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.TakenAsync();
        Assert.Equal(Severity.High, summary.Severity);

        var done = Assert.IsType<WorkResult.Done>(await desk.Get<TriageCase>().TriageAsync(Staff.Anna, summary.Id, desk.Ticket(), CaseworkDesk.Grave, Cancel));

        Assert.Equal(Severity.Critical, done.Case.Severity);
        Assert.Equal(Severity.Critical, (await desk.CaseAsync(summary.Id)).Severity);
    });

    [Fact]
    public Task Lowering_the_severity_takes_two_and_the_first_is_not_the_second() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.TakenAsync();
        var triage = desk.Get<TriageCase>();

        await triage.TriageAsync(Staff.Anna, summary.Id, desk.Ticket(), CaseworkDesk.Slight, Cancel);
        Assert.Equal(Severity.High, (await desk.CaseAsync(summary.Id)).Severity);
        Assert.Equal(Severity.Normal, (await desk.FileAsync(summary.Id)).Work.Lowering!.To);

        Assert.IsType<WorkResult.NeedsAnother>(await triage.ConfirmLoweringAsync(Staff.Anna, summary.Id, 1, Cancel));
        Assert.Equal(Severity.High, (await desk.CaseAsync(summary.Id)).Severity);

        Assert.IsType<WorkResult.Done>(await triage.ConfirmLoweringAsync(Staff.Ben, summary.Id, 1, Cancel));
        Assert.Equal(Severity.Normal, (await desk.CaseAsync(summary.Id)).Severity);
        Assert.IsType<WorkResult.NotPossible>(await triage.ConfirmLoweringAsync(Staff.Lena, summary.Id, 1, Cancel));

        var entry = Assert.Single(await desk.TrailAsync(summary.Id), entry => entry.Deed == CaseDeeds.SeverityLowered);
        Assert.Equal((Staff.Ben.Id, Staff.Anna.Id), (entry.Actor, entry.Details["proposedBy"]));
        await desk.AssertWholeAsync(summary.Id);
    });

    [Fact]
    public Task What_a_second_handler_has_not_read_they_neither_confirm_nor_refuse() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.TakenAsync();
        var triage = desk.Get<TriageCase>();
        await triage.TriageAsync(Staff.Anna, summary.Id, desk.Ticket(), CaseworkDesk.Slight, Cancel);
        await triage.TriageAsync(Staff.Anna, summary.Id, desk.Ticket(), CaseworkDesk.Slight, Cancel);

        Assert.IsType<WorkResult.NotPossible>(await triage.ConfirmLoweringAsync(Staff.Ben, summary.Id, 1, Cancel));
        Assert.IsType<WorkResult.NotPossible>(await triage.RefuseLoweringAsync(Staff.Ben, summary.Id, 1, Cancel));
        Assert.Equal(2, (await desk.FileAsync(summary.Id)).Work.Lowering!.Number);
        Assert.IsType<WorkResult.Done>(await triage.ConfirmLoweringAsync(Staff.Ben, summary.Id, 2, Cancel));
        Assert.Equal(Severity.Normal, (await desk.CaseAsync(summary.Id)).Severity);
    });

    [Fact]
    public Task A_lead_lowers_no_severity_alone_either() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.TakenAsync();

        await desk.Get<TriageCase>().TriageAsync(Staff.Lena, summary.Id, desk.Ticket(), CaseworkDesk.Slight, Cancel);

        Assert.IsType<WorkResult.NeedsAnother>(await desk.Get<TriageCase>().ConfirmLoweringAsync(Staff.Lena, summary.Id, 1, Cancel));
        Assert.Equal(Severity.High, (await desk.CaseAsync(summary.Id)).Severity);
    });

    [Fact]
    public Task A_second_handler_can_keep_the_severity_as_it_is() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.TakenAsync();
        await desk.Get<TriageCase>().TriageAsync(Staff.Anna, summary.Id, desk.Ticket(), CaseworkDesk.Slight, Cancel);

        Assert.IsType<WorkResult.Done>(await desk.Get<TriageCase>().RefuseLoweringAsync(Staff.Ben, summary.Id, 1, Cancel));

        Assert.Null((await desk.FileAsync(summary.Id)).Work.Lowering);
        Assert.Equal(Severity.High, (await desk.CaseAsync(summary.Id)).Severity);
    });

    [Fact]
    public Task A_newer_triage_takes_the_place_of_a_lowering_that_waits_and_both_are_kept() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.TakenAsync();
        await desk.Get<TriageCase>().TriageAsync(Staff.Anna, summary.Id, desk.Ticket(), CaseworkDesk.Slight, Cancel);

        await desk.Get<TriageCase>().TriageAsync(Staff.Ben, summary.Id, desk.Ticket(), CaseworkDesk.Grave, Cancel);

        var work = (await desk.FileAsync(summary.Id)).Work;
        Assert.Null(work.Lowering);
        Assert.Equal([Staff.Anna.Id, Staff.Ben.Id], work.Triages.Select(kept => kept.By));
        Assert.Equal(Staff.Ben.Id, work.Triage!.By);
        Assert.True(work.Triage.When.IsDayOnly);
        Assert.Equal(2, (await desk.TrailAsync(summary.Id)).Count(entry => entry.Deed == CaseDeeds.Triaged));
    });

    [Fact]
    public Task The_same_dialog_many_times_at_once_judges_once() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.TakenAsync();
        var ticket = desk.Ticket();

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => desk.Get<TriageCase>().TriageAsync(Staff.Anna, summary.Id, ticket, CaseworkDesk.Grave, Cancel))));

        Assert.All(results, result => Assert.IsType<WorkResult.Done>(result));
        Assert.Single((await desk.FileAsync(summary.Id)).Work.Triages);
        Assert.Single(await desk.TrailAsync(summary.Id), entry => entry.Deed == CaseDeeds.Triaged);
    });

    [Fact]
    public Task Two_who_confirm_at_once_lower_once() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.TakenAsync();
        await desk.Get<TriageCase>().TriageAsync(Staff.Anna, summary.Id, desk.Ticket(), CaseworkDesk.Slight, Cancel);

        var results = await Task.WhenAll(new[] { Staff.Ben, Staff.Lena, Staff.Marc }.Select(who => Task.Run(() => desk.Get<TriageCase>().ConfirmLoweringAsync(who, summary.Id, 1, Cancel))));

        Assert.Single(results.OfType<WorkResult.Done>());
        Assert.Single(await desk.TrailAsync(summary.Id), entry => entry.Deed == CaseDeeds.SeverityLowered);
    });

    [Fact]
    public Task A_triage_says_why_where_it_has_to() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.TakenAsync();
        (Triage Triage, WorkProblem Problem)[] wrong =
        [
            (CaseworkDesk.Grave with { Retaliation = RetaliationRisk.High }, WorkProblem.Missing),
            (CaseworkDesk.Grave with { Retaliation = RetaliationRisk.Low, RetaliationReason = "  " }, WorkProblem.Missing),
            (CaseworkDesk.Grave with { Chosen = Severity.High }, WorkProblem.Missing),
            (CaseworkDesk.Grave with { Reason = new string('x', WorkLimits.Reason + 1) }, WorkProblem.TooLong),
            (CaseworkDesk.Grave with { RetaliationReason = new string('x', 1_000_000) }, WorkProblem.TooLong),
            (CaseworkDesk.Grave with { Likelihood = (Likelihood)7 }, WorkProblem.NotAChoice),
            (CaseworkDesk.Grave with { Chosen = (Severity)(-1), Reason = "So" }, WorkProblem.NotAChoice),
        ];

        foreach (var (triage, problem) in wrong)
            Assert.Equal(new WorkResult.NotValid(problem), await desk.Get<TriageCase>().TriageAsync(Staff.Anna, summary.Id, desk.Ticket(), triage, Cancel));

        Assert.Empty((await desk.FileAsync(summary.Id)).Work.Triages);
    });

    [Fact]
    public Task A_closed_case_is_not_judged_any_more() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.TakenAsync();
        await desk.Get<CloseCase>().ProposeAsync(Staff.Anna, summary.Id, desk.Ticket(), Outcome.OutOfScope, null, "HR sees to it.", Cancel);
        await desk.Get<ApproveClosing>().ApproveAsync(Staff.Lena, summary.Id, 1, Cancel);

        Assert.IsType<WorkResult.NotPossible>(await desk.Get<TriageCase>().TriageAsync(Staff.Anna, summary.Id, desk.Ticket(), CaseworkDesk.Grave, Cancel));
    });

    private Task OnDeskAsync(Func<Desk, Task> test) => OnAsync(async database =>
    {
        using var desk = Staff.DeskOf(database);
        await test(desk);
    });
}
