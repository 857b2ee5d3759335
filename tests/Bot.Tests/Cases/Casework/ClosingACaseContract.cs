using PolicyBot.Cases;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Handling;
using PolicyBot.Reports;
using PolicyBot.Storage.Encryption;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Cases.Casework;

/// <summary>Closing with an approver, and opening again, on either database.</summary>
public abstract class ClosingACaseContract(PostgresServer? server, ITestOutputHelper output) : DatabaseContract(server, output)
{
    private const string Feedback = "We have called the list back.";

    [Fact]
    public Task A_lead_other_than_the_closer_closes_the_case_and_only_then_is_the_reporter_told() => OnDeskAsync(async desk =>
    {
        var (opened, summary) = await desk.TakenAsync();

        Assert.IsType<WorkResult.Done>(await ProposeAsync(desk, summary));
        var before = await desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), Cancel);
        Assert.Equal((CaseStatus.Acknowledged, 0), (before!.Case.Status, before.Messages.Count));

        Assert.IsType<WorkResult.Done>(await desk.Get<ApproveClosing>().ApproveAsync(Staff.Lena, summary.Id, 1, Cancel));
        var after = await desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), Cancel);
        Assert.Equal((CaseStatus.Closed, Outcome.Substantiated), (after!.Case.Status, after.Case.Outcome!.Value));
        Assert.Equal(Feedback, Assert.Single(after.Messages).Text);

        var entry = Assert.Single(await desk.TrailAsync(summary.Id), entry => entry.Deed == CaseDeeds.Closed);
        Assert.Equal((Staff.Lena.Id, Staff.Lena.Id, Staff.Anna.Id), (entry.Actor, entry.Details["approver"], entry.Details["proposedBy"]));
        await desk.AssertWholeAsync(summary.Id);
    });

    [Fact]
    public Task Nobody_approves_their_own_closing_and_no_handler_anybodys() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.TakenAsync();
        await ProposeAsync(desk, summary, Staff.Lena);

        Assert.IsType<WorkResult.NeedsAnother>(await desk.Get<ApproveClosing>().ApproveAsync(Staff.Lena, summary.Id, 1, Cancel));
        Assert.IsType<WorkResult.NotFound>(await desk.Get<ApproveClosing>().ApproveAsync(Staff.Anna, summary.Id, 1, Cancel));
        Assert.Equal(CaseStatus.Acknowledged, (await desk.CaseAsync(summary.Id)).Status);
        Assert.IsType<WorkResult.Done>(await desk.Get<ApproveClosing>().ApproveAsync(Staff.Marc, summary.Id, 1, Cancel));
    });

    [Fact]
    public Task Naming_who_approved_closes_nothing_where_a_second_person_has_to_act() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.TakenAsync();

        Assert.IsType<WorkResult.Done>(await desk.CloseAsync(Staff.Lena, summary.Id, desk.Ticket(), Outcome.Substantiated, "General Counsel", Feedback, Cancel));

        Assert.Equal(CaseStatus.Acknowledged, (await desk.CaseAsync(summary.Id)).Status);
    });

    [Fact]
    public Task What_a_lead_has_not_read_they_do_not_approve() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.TakenAsync();
        await ProposeAsync(desk, summary);
        await desk.Get<CloseCase>().ProposeAsync(Staff.Ben, summary.Id, desk.Ticket(), Outcome.NotSubstantiated, null, "Nothing was found.", Cancel);

        Assert.IsType<WorkResult.NotPossible>(await desk.Get<ApproveClosing>().ApproveAsync(Staff.Lena, summary.Id, 1, Cancel));
        Assert.IsType<WorkResult.Done>(await desk.Get<ApproveClosing>().ApproveAsync(Staff.Lena, summary.Id, 2, Cancel));
        Assert.Equal(Outcome.NotSubstantiated, (await desk.CaseAsync(summary.Id)).Outcome);
    });

    [Fact]
    public Task Two_leads_who_approve_at_once_close_once() => OnDeskAsync(async desk =>
    {
        var (opened, summary) = await desk.TakenAsync();
        await ProposeAsync(desk, summary);

        var results = await Task.WhenAll(new[] { Staff.Lena, Staff.Marc }.Select(who => Task.Run(() => desk.Get<ApproveClosing>().ApproveAsync(who, summary.Id, 1, Cancel))));

        Assert.Single(results.OfType<WorkResult.Done>());
        Assert.Single((await desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), Cancel))!.Messages);
    });

    [Fact]
    public Task A_proposal_is_declined_with_a_reason_or_taken_back() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.TakenAsync();
        await ProposeAsync(desk, summary);

        Assert.Equal(new WorkResult.NotValid(WorkProblem.Missing), await desk.Get<ApproveClosing>().DeclineAsync(Staff.Lena, summary.Id, 1, " ", Cancel));
        Assert.IsType<WorkResult.NeedsAnother>(await desk.Get<ApproveClosing>().DeclineAsync(Staff.Ben, summary.Id, 1, "No", Cancel));
        Assert.IsType<WorkResult.Done>(await desk.Get<ApproveClosing>().DeclineAsync(Staff.Lena, summary.Id, 1, "Ask the gateway's owner first.", Cancel));
        var file = await desk.FileAsync(summary.Id);
        Assert.Null(file.Work.Closing);
        Assert.Equal("Ask the gateway's owner first.", file.Work.Moves[^1].Reason);

        await ProposeAsync(desk, summary);
        Assert.IsType<WorkResult.Done>(await desk.Get<ApproveClosing>().DeclineAsync(Staff.Anna, summary.Id, 2, "Too early.", Cancel));
        Assert.IsType<WorkResult.NotPossible>(await desk.Get<ApproveClosing>().ApproveAsync(Staff.Lena, summary.Id, 2, Cancel));
    });

    [Fact]
    public Task A_proposal_sent_twice_is_one() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.TakenAsync();
        var ticket = desk.Ticket();

        for (var i = 0; i < 2; i++)
            Assert.IsType<WorkResult.Done>(await desk.Get<CloseCase>().ProposeAsync(Staff.Anna, summary.Id, ticket, Outcome.Substantiated, null, Feedback, Cancel));

        Assert.Equal(1, (await desk.FileAsync(summary.Id)).Work.Closing!.Number);
        Assert.Single(await desk.TrailAsync(summary.Id), entry => entry.Deed == CaseDeeds.ClosingProposed);
    });

    [Fact]
    public Task A_dialog_sent_again_proposes_nothing_after_its_proposal_was_declined_or_its_case_opened_again() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.TakenAsync();
        var (declined, approved) = (desk.Ticket(), desk.Ticket());
        await SendAsync(declined);
        await desk.Get<ApproveClosing>().DeclineAsync(Staff.Lena, summary.Id, 1, "Too early.", Cancel);
        await SendAsync(declined);
        Assert.Null((await desk.FileAsync(summary.Id)).Work.Closing);

        await SendAsync(approved);
        await desk.Get<ApproveClosing>().ApproveAsync(Staff.Lena, summary.Id, 2, Cancel);
        await SendAsync(approved);
        await desk.Get<ReopenCase>().ReopenAsync(Staff.Lena, summary.Id, "It happened again.", Cancel);
        await SendAsync(approved);
        Assert.Null((await desk.FileAsync(summary.Id)).Work.Closing);
        Assert.Equal(2, (await desk.TrailAsync(summary.Id)).Count(entry => entry.Deed == CaseDeeds.ClosingProposed));

        async Task SendAsync(Ticket ticket) =>
            Assert.IsType<WorkResult.Done>(await desk.Get<CloseCase>().ProposeAsync(Staff.Anna, summary.Id, ticket, Outcome.Substantiated, null, Feedback, Cancel));
    });

    [Fact]
    public Task A_case_is_not_closed_by_a_dialog_whose_words_the_reporter_has_already() => OnDeskAsync(async desk =>
    {
        var (opened, summary) = await desk.TakenAsync();
        var ticket = desk.Ticket();
        await desk.Work.ReplyAsync(Staff.Anna, summary.Id, ticket, "Which list?", asksReporter: false, Cancel);
        await desk.Get<CloseCase>().ProposeAsync(Staff.Anna, summary.Id, ticket, Outcome.Substantiated, null, Feedback, Cancel);

        await desk.Get<ApproveClosing>().ApproveAsync(Staff.Lena, summary.Id, 1, Cancel);

        Assert.Equal(CaseStatus.InReview, (await desk.CaseAsync(summary.Id)).Status);
        Assert.Equal("Which list?", Assert.Single((await desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), Cancel))!.Messages).Text);
    });

    [Fact]
    public Task A_question_is_closed_by_one_person() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.TakenAsync(A.AnonymousReport() with { Category = Category.Question });

        var done = Assert.IsType<WorkResult.Done>(await desk.Get<CloseCase>().ProposeAsync(Staff.Anna, summary.Id, desk.Ticket(), Outcome.Answered, "Anna Ruiz", "Yes, you may.", Cancel));

        Assert.Equal(CaseStatus.Closed, done.Case.Status);
    });

    [Fact]
    public Task Where_one_person_closes_they_name_who_approved() => OnAsync(async database =>
    {
        using var desk = Staff.DeskOf(database, closesAlone: true);
        var (_, summary) = await desk.TakenAsync();

        Assert.Equal(
            new WorkResult.NotValid(WorkProblem.Missing),
            await desk.Get<CloseCase>().ProposeAsync(Staff.Anna, summary.Id, desk.Ticket(), Outcome.Substantiated, null, Feedback, Cancel));
        Assert.IsType<WorkResult.Done>(await desk.Get<CloseCase>().ProposeAsync(Staff.Anna, summary.Id, desk.Ticket(), Outcome.Substantiated, "General Counsel", Feedback, Cancel));
        Assert.Equal("General Counsel", (await desk.TrailAsync(summary.Id))[^1].Details["approver"]);
    });

    [Fact]
    public Task No_closing_takes_an_outcome_or_a_text_that_it_must_not() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.TakenAsync();
        (Outcome Outcome, string? Approver, string Feedback, WorkProblem Problem)[] wrong =
        [
            (Outcome.Duplicate, null, Feedback, WorkProblem.NotAChoice),
            ((Outcome)99, null, Feedback, WorkProblem.NotAChoice),
            (Outcome.Substantiated, null, "\n", WorkProblem.Missing),
            (Outcome.Substantiated, null, new string('x', WorkLimits.Feedback + 1), WorkProblem.TooLong),
            (Outcome.Substantiated, new string('x', CloseCase.LongestApprover + 1), Feedback, WorkProblem.TooLong),
        ];

        foreach (var (outcome, approver, feedback, problem) in wrong)
            Assert.Equal(new WorkResult.NotValid(problem), await desk.Get<CloseCase>().ProposeAsync(Staff.Anna, summary.Id, desk.Ticket(), outcome, approver, feedback, Cancel));
    });

    [Fact]
    public Task A_closed_case_is_opened_again_with_a_reason_and_closed_again() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.TakenAsync();
        Assert.IsType<WorkResult.NotPossible>(await desk.Get<ReopenCase>().ReopenAsync(Staff.Anna, summary.Id, "Not closed", Cancel));
        await ProposeAsync(desk, summary);
        await desk.Get<ApproveClosing>().ApproveAsync(Staff.Lena, summary.Id, 1, Cancel);

        Assert.Equal(new WorkResult.NotValid(WorkProblem.Missing), await desk.Get<ReopenCase>().ReopenAsync(Staff.Ben, summary.Id, "", Cancel));
        var again = Assert.IsType<WorkResult.Done>(await desk.Get<ReopenCase>().ReopenAsync(Staff.Ben, summary.Id, "The list is for sale again.", Cancel)).Case;

        Assert.Equal((CaseStatus.InReview, null, null), (again.Status, again.Closed, again.Outcome));
        Assert.Equal("The list is for sale again.", (await desk.FileAsync(summary.Id)).Work.Moves[^1].Reason);
        await ProposeAsync(desk, summary);
        Assert.IsType<WorkResult.Done>(await desk.Get<ApproveClosing>().ApproveAsync(Staff.Lena, summary.Id, 2, Cancel));
        await desk.AssertWholeAsync(summary.Id);
    });

    private static Task<WorkResult> ProposeAsync(Desk desk, CaseSummary summary, PolicyBot.Cases.Handlers.Handler? by = null) =>
        desk.Get<CloseCase>().ProposeAsync(by ?? Staff.Anna, summary.Id, desk.Ticket(), Outcome.Substantiated, approver: null, Feedback, CancellationToken.None);

    private Task OnDeskAsync(Func<Desk, Task> test) => OnAsync(async database =>
    {
        using var desk = Staff.DeskOf(database);
        await test(desk);
    });
}
