using PolicyBot.Cases;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Conflicts;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Dialogs.OpenMailbox;
using PolicyBot.Mailbox.Messages;
using PolicyBot.Reports;
using PolicyBot.Storage.Encryption;
using PolicyBot.Tests.Conversation.Dialogs;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Cases.Casework;

/// <summary>Cases that have to do with each other: links and duplicates, on either database.</summary>
public abstract class RelatingCasesContract(PostgresServer? server, ITestOutputHelper output) : DatabaseContract(server, output)
{
    [Fact]
    public Task A_link_shows_on_both_sides_and_goes_from_both() => OnDeskAsync(async desk =>
    {
        var ((_, one), (_, two)) = (await desk.TakenAsync(), await desk.TakenAsync());

        Assert.IsType<WorkResult.Done>(await desk.Get<LinkCases>().LinkAsync(Staff.Anna, one.Id, two.Number, Cancel));
        Assert.Equal(two.Number, Assert.Single((await desk.FileAsync(one.Id)).Work.Links).Number);
        Assert.Equal(one.Number, Assert.Single((await desk.FileAsync(two.Id)).Work.Links).Number);

        Assert.IsType<WorkResult.Done>(await desk.Get<LinkCases>().UnlinkAsync(Staff.Ben, two.Id, one.Number, Cancel));
        Assert.Empty((await desk.FileAsync(one.Id)).Work.Links);
        Assert.Empty((await desk.FileAsync(two.Id)).Work.Links);
        await desk.AssertWholeAsync(one.Id);
        await desk.AssertWholeAsync(two.Id);
    });

    [Fact]
    public Task A_link_twice_at_once_and_from_both_sides_is_one() => OnDeskAsync(async desk =>
    {
        var ((_, one), (_, two)) = (await desk.TakenAsync(), await desk.TakenAsync());

        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => i % 2 == 0
            ? desk.Get<LinkCases>().LinkAsync(Staff.Anna, one.Id, two.Number, Cancel)
            : desk.Get<LinkCases>().LinkAsync(Staff.Anna, two.Id, one.Number, Cancel))));

        Assert.Single((await desk.FileAsync(one.Id)).Work.Links);
        Assert.Single((await desk.FileAsync(two.Id)).Work.Links);
        Assert.Single(await desk.TrailAsync(one.Id), entry => entry.Deed == CaseDeeds.Filed);
    });

    [Fact]
    public Task Linking_to_a_case_that_one_may_not_know_is_linking_to_none() => OnDeskAsync(async desk =>
    {
        var ((_, one), (_, two)) = (await desk.TakenAsync(), await desk.TakenAsync());
        await desk.BarAsync(two.Id, Staff.Ben);
        Assert.True(CaseNumber.TryParse("C-0000-0000", out var none));

        var kept = await desk.Get<LinkCases>().LinkAsync(Staff.Ben, one.Id, two.Number, Cancel);
        var missing = await desk.Get<LinkCases>().LinkAsync(Staff.Ben, one.Id, none, Cancel);

        Assert.Equal(missing, kept);
        Assert.IsType<WorkResult.NotFound>(kept);
        Assert.Empty((await desk.FileAsync(two.Id)).Work.Links);
    });

    [Fact]
    public Task A_link_and_its_trail_tell_nobody_of_a_case_from_which_they_are_kept_out() => OnDeskAsync(async desk =>
    {
        var ((_, one), (_, two)) = (await desk.TakenAsync(), await desk.TakenAsync());
        await desk.Get<LinkCases>().LinkAsync(Staff.Anna, one.Id, two.Number, Cancel);
        await desk.BarAsync(two.Id, Staff.Ben);

        var seen = await desk.FileAsync(one.Id, Staff.Ben);

        Assert.Empty(seen.Work.Links);
        Assert.All(seen.Trail, entry => Assert.DoesNotContain(two.Number.Text, entry.DetailsJson, StringComparison.Ordinal));
        Assert.All(seen.Trail, entry => Assert.DoesNotContain(two.Id.ToString(), entry.DetailsJson, StringComparison.Ordinal));
        Assert.Single((await desk.FileAsync(one.Id, Staff.Lena)).Work.Links);
    });

    [Fact]
    public Task A_case_is_not_linked_to_itself() => OnDeskAsync(async desk =>
    {
        var (_, one) = await desk.TakenAsync();

        Assert.IsType<WorkResult.NotPossible>(await desk.Get<LinkCases>().LinkAsync(Staff.Anna, one.Id, one.Number, Cancel));
    });

    [Fact]
    public Task A_duplicate_closes_and_both_trails_name_the_other_case() => OnDeskAsync(async desk =>
    {
        var ((_, main), (_, duplicate)) = (await desk.TakenAsync(), await desk.TakenAsync());

        var done = Assert.IsType<WorkResult.Done>(await MergeAsync(desk, duplicate, main));

        Assert.Equal((CaseStatus.Closed, Outcome.Duplicate, main.Id), (done.Case.Status, done.Case.Outcome!.Value, done.Case.MergedInto!.Value));
        Assert.Equal(main.Number.Text, Assert.Single(await desk.TrailAsync(duplicate.Id), entry => entry.Deed == CaseDeeds.Merged).Details["into"]);
        Assert.Equal(duplicate.Number.Text, Assert.Single(await desk.TrailAsync(main.Id), entry => entry.Deed == CaseDeeds.TookIn).Details["duplicate"]);
        Assert.Equal(main.Number, (await desk.FileAsync(duplicate.Id)).Work.MergedInto!.Number);
        await desk.AssertWholeAsync(main.Id);
        await desk.AssertWholeAsync(duplicate.Id);
    });

    [Fact]
    public Task The_reporter_of_a_duplicate_writes_as_before_and_the_main_case_reads_and_answers() => OnDeskAsync(async desk =>
    {
        var (_, main) = await desk.TakenAsync();
        var (opened, duplicate) = await desk.TakenAsync();
        await MergeAsync(desk, duplicate, main);

        var view = await desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), Cancel);
        Assert.DoesNotContain(main.Number.Text, Assert.Single(view!.Messages).Text, StringComparison.Ordinal);
        await desk.Mailbox.WriteAsync(view.Pass, desk.Ticket(), "It is for sale.", Cancel);

        var merged = Assert.Single((await desk.FileAsync(main.Id)).Work.Duplicates);
        Assert.Equal((duplicate.Number, "It is for sale."), (merged.Case.Number, merged.Messages[^1].Text));
        Assert.Contains(await desk.PendingAsync(), delivery => delivery.Kind == CaseNews.ReporterWrote && delivery.Payload.Contains(main.Number.Text, StringComparison.Ordinal));
        Assert.Contains(await desk.TrailAsync(duplicate.Id), entry => entry.Deed == CaseDeeds.Read && entry.Details["in"] == main.Number.Text);

        Assert.IsType<WorkResult.Done>(await desk.Work.ReplyAsync(Staff.Anna, duplicate.Id, desk.Ticket(), "Where?", asksReporter: true, Cancel));
        var answered = await desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), Cancel);
        Assert.Equal(("Where?", CaseStatus.InReview), (answered!.Messages[^1].Text, answered.Case.Status));
    });

    [Fact]
    public Task The_result_of_the_main_case_reaches_the_reporters_of_its_duplicates_too() => OnDeskAsync(async desk =>
    {
        var (_, main) = await desk.TakenAsync();
        var (opened, duplicate) = await desk.TakenAsync();
        await MergeAsync(desk, duplicate, main);

        await desk.Get<CloseCase>().ProposeAsync(Staff.Anna, main.Id, desk.Ticket(), Outcome.Substantiated, null, "We have called the list back.", Cancel);
        Assert.IsType<WorkResult.Done>(await desk.Get<ApproveClosing>().ApproveAsync(Staff.Lena, main.Id, 1, Cancel));

        var message = (await desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), Cancel))!.Messages[^1];
        Assert.Equal((Sender.Legal, "We have called the list back."), (message.Sender, message.Text));
        await desk.AssertWholeAsync(duplicate.Id);
    });

    [Fact]
    public Task To_its_reporter_a_duplicate_is_in_review_until_the_main_case_has_a_result() => OnDeskAsync(async desk =>
    {
        var (_, main) = await desk.TakenAsync();
        var (opened, duplicate) = await desk.TakenAsync();
        var promised = (await desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), Cancel))!.Case.Clocks.FeedbackBy;
        await MergeAsync(desk, duplicate, main);
        await desk.Work.ReplyAsync(Staff.Anna, main.Id, desk.Ticket(), "Which list?", asksReporter: true, Cancel);

        var seen = await desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), Cancel);
        var written = await desk.Mailbox.WriteAsync(seen!.Pass, desk.Ticket(), "It is for sale.", Cancel);
        var again = await desk.Mailbox.RefreshAsync(written!.Pass, Cancel);
        foreach (var view in (MailboxView[])[seen, written, again!])
        {
            Assert.Equal((CaseStatus.InReview, null, null, promised), (view.Case.Status, view.Case.Closed, view.Case.Outcome, view.Case.Clocks.FeedbackBy));
            var shown = Shown(view);
            Assert.Contains("Being looked into", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("losed", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("uplicate", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("larger", shown, StringComparison.Ordinal);
        }

        await desk.Get<CloseCase>().ProposeAsync(Staff.Anna, main.Id, desk.Ticket(), Outcome.Substantiated, null, "We have called the list back.", Cancel);
        await desk.Get<ApproveClosing>().ApproveAsync(Staff.Lena, main.Id, 1, Cancel);

        var told = await desk.Mailbox.RefreshAsync(again!.Pass, Cancel);
        Assert.Equal((CaseStatus.Closed, Outcome.Substantiated), (told!.Case.Status, told.Case.Outcome!.Value));
        Assert.Contains("We have called the list back.", Shown(told), StringComparison.Ordinal);
    });

    [Fact]
    public Task A_named_reporter_of_a_duplicate_finds_it_in_review_among_their_reports_and_opens_it() => OnDeskAsync(async desk =>
    {
        var report = A.NamedReport() with { Reporter = A.NamedReport().Reporter with { Reach = "teams:ines" } };
        var (_, main) = await desk.TakenAsync();
        var (opened, duplicate) = await desk.TakenAsync(report);
        await MergeAsync(desk, duplicate, main);

        var listed = Assert.Single(await desk.Get<MyReports>().ListAsync("teams:ines", Cancel));
        Assert.Equal((opened.Number, CaseStatus.InReview, null), (listed.Number, listed.Status, listed.Closed));
        Assert.Equal(CaseStatus.InReview, (await desk.Mailbox.OpenNamedAsync("teams:ines", opened.Number, Cancel))!.Case.Status);
    });

    [Fact]
    public Task A_duplicate_whose_content_was_destroyed_keeps_the_main_case_from_nothing() => OnDeskAsync(async desk =>
    {
        var ((_, main), (_, duplicate)) = (await desk.TakenAsync(), await desk.TakenAsync());
        await MergeAsync(desk, duplicate, main);
        await desk.Database.InTransactionAsync((transaction, token) => desk.Get<KeyStore>().DestroyAsync(transaction, duplicate.Id, token), Cancel);

        await desk.Get<CloseCase>().ProposeAsync(Staff.Anna, main.Id, desk.Ticket(), Outcome.Substantiated, null, "We have called the list back.", Cancel);
        Assert.IsType<WorkResult.Done>(await desk.Get<ApproveClosing>().ApproveAsync(Staff.Lena, main.Id, 1, Cancel));
    });

    [Fact]
    public Task What_was_proposed_before_a_merger_is_proposed_no_more() => OnDeskAsync(async desk =>
    {
        var ((_, main), (_, duplicate)) = (await desk.TakenAsync(), await desk.TakenAsync());
        await desk.Get<TriageCase>().TriageAsync(Staff.Anna, main.Id, desk.Ticket(), CaseworkDesk.Slight, Cancel);
        await desk.Get<CloseCase>().ProposeAsync(Staff.Anna, main.Id, desk.Ticket(), Outcome.NotSubstantiated, null, "Nothing was found.", Cancel);

        await MergeAsync(desk, duplicate, main);

        var work = (await desk.FileAsync(main.Id)).Work;
        Assert.Equal((null, null), (work.Closing, work.Lowering));
        Assert.IsType<WorkResult.NotPossible>(await desk.Get<ApproveClosing>().ApproveAsync(Staff.Lena, main.Id, 1, Cancel));
    });

    [Fact]
    public Task Merging_takes_every_one_of_the_cases_from_whoever_is_kept_out_of_another() => OnDeskAsync(async desk =>
    {
        var ((_, main), (_, sibling), (_, duplicate)) = (await desk.TakenAsync(), await desk.TakenAsync(), await desk.TakenAsync());
        await MergeAsync(desk, sibling, main);
        await desk.Get<AssignCase>().AssignAsync(Staff.Lena, main.Id, Staff.Anna.Id, Cancel);
        await desk.Get<AssignCase>().AssignAsync(Staff.Lena, duplicate.Id, Staff.Ben.Id, Cancel);
        await desk.Get<BarFromCase>().AddAsync(Staff.Lena, main.Id, Staff.Ben.Id, Cancel);
        await desk.Get<BarFromCase>().AddAsync(Staff.Lena, duplicate.Id, Staff.Anna.Id, Cancel);

        Assert.IsType<WorkResult.Done>(await MergeAsync(desk, duplicate, main));

        foreach (var id in (Guid[])[main.Id, sibling.Id, duplicate.Id])
        {
            Assert.Null((await desk.CaseAsync(id)).Assignee);
            Assert.Equal(["Anna Ruiz", "Ben Okoro"], (await desk.FileAsync(id, Staff.Lena)).Barred.Select(person => person.Name));
        }
    });

    [Fact]
    public Task Whoever_is_kept_out_of_the_main_case_loses_its_duplicates_too() => OnDeskAsync(async desk =>
    {
        var ((_, main), (_, sibling), (_, duplicate)) = (await desk.TakenAsync(), await desk.TakenAsync(), await desk.TakenAsync());
        await desk.Get<AssignCase>().AssignAsync(Staff.Lena, sibling.Id, Staff.Anna.Id, Cancel);
        await MergeAsync(desk, sibling, main);
        await MergeAsync(desk, duplicate, main);

        await desk.Get<BarFromCase>().AddAsync(Staff.Lena, main.Id, Staff.Anna.Id, Cancel);
        await desk.Get<BarFromCase>().AddAsync(Staff.Lena, duplicate.Id, Staff.Ben.Id, Cancel);

        Assert.Null((await desk.CaseAsync(sibling.Id)).Assignee);
        foreach (var id in (Guid[])[main.Id, sibling.Id, duplicate.Id])
            Assert.Equal(["Anna Ruiz", "Ben Okoro"], (await desk.FileAsync(id, Staff.Lena)).Barred.Select(person => person.Name));
    });

    [Fact]
    public Task Whoever_is_kept_out_of_one_of_the_merged_cases_is_kept_out_of_all() => OnDeskAsync(async desk =>
    {
        var ((_, first), (_, second), (_, third)) = (await desk.TakenAsync(), await desk.TakenAsync(), await desk.TakenAsync());
        await desk.BarAsync(first.Id, Staff.Anna);
        await desk.BarAsync(third.Id, Staff.Ben);
        await MergeAsync(desk, third, second);
        await MergeAsync(desk, second, first);
        await desk.BarAsync(third.Id, Staff.Marc);

        foreach (var id in (Guid[])[first.Id, second.Id, third.Id])
        {
            foreach (var who in (Handler[])[Staff.Anna, Staff.Ben, Staff.Marc])
                Assert.Null(await desk.Read.OpenAsync(who, id, Cancel));

            Assert.NotNull(await desk.Read.OpenAsync(Staff.Lena, id, Cancel));
        }
    });

    [Fact]
    public Task What_was_merged_into_a_duplicate_moves_on_with_it() => OnDeskAsync(async desk =>
    {
        var ((_, first), (_, second), (_, third)) = (await desk.TakenAsync(), await desk.TakenAsync(), await desk.TakenAsync());
        await MergeAsync(desk, third, second);

        await MergeAsync(desk, second, first);

        Assert.Equal(first.Id, (await desk.CaseAsync(third.Id)).MergedInto);
        Assert.Equal(2, (await desk.FileAsync(first.Id)).Work.Duplicates.Count);
        Assert.Equal(first.Number.Text, (await desk.TrailAsync(third.Id)).Last(entry => entry.Deed == CaseDeeds.Merged).Details["into"]);
    });

    [Fact]
    public Task A_case_is_merged_into_an_earlier_one_so_that_no_deadline_moves_back() => OnDeskAsync(async desk =>
    {
        var (_, early) = await desk.TakenAsync();
        var (_, late) = await desk.TakenAsync(A.AnonymousReport() with { ReceivedOn = new(early.Opened.Day.Date.AddDays(1)) });

        Assert.Equal(new WorkResult.NotValid(WorkProblem.OpenedLater), await MergeAsync(desk, early, late));
        Assert.IsType<WorkResult.Done>(await MergeAsync(desk, late, early));
    });

    [Fact]
    public Task The_graver_severity_stays() => OnDeskAsync(async desk =>
    {
        var ((_, main), (_, duplicate)) = (await desk.TakenAsync(), await desk.TakenAsync());
        await desk.Get<TriageCase>().TriageAsync(Staff.Anna, duplicate.Id, desk.Ticket(), CaseworkDesk.Grave, Cancel);

        await MergeAsync(desk, duplicate, main);

        Assert.Equal(Severity.Critical, (await desk.CaseAsync(main.Id)).Severity);
    });

    [Fact]
    public Task Merging_both_ways_at_once_leaves_one_case_open() => OnDeskAsync(async desk =>
    {
        var ((_, one), (_, two)) = (await desk.TakenAsync(), await desk.TakenAsync());

        var results = await Task.WhenAll(Task.Run(() => MergeAsync(desk, one, two)), Task.Run(() => MergeAsync(desk, two, one)));

        Assert.Single(results.OfType<WorkResult.Done>());
        Assert.Single(new[] { await desk.CaseAsync(one.Id), await desk.CaseAsync(two.Id) }, summary => summary.Status is CaseStatus.Closed);
    });

    [Fact]
    public Task A_duplicate_is_merged_once_is_not_opened_again_and_takes_nothing_in() => OnDeskAsync(async desk =>
    {
        var ((opened, main), (_, duplicate), (_, third)) = (await desk.TakenAsync(), await desk.TakenAsync(), await desk.TakenAsync());
        var ticket = desk.Ticket();
        await desk.Get<MergeCases>().MergeAsync(Staff.Lena, duplicate.Id, ticket, main.Number, Cancel);

        Assert.IsType<WorkResult.Done>(await desk.Get<MergeCases>().MergeAsync(Staff.Lena, duplicate.Id, ticket, main.Number, Cancel));
        Assert.Single(await desk.TrailAsync(duplicate.Id), entry => entry.Deed == CaseDeeds.Merged);
        Assert.IsType<WorkResult.NotPossible>(await desk.Get<ReopenCase>().ReopenAsync(Staff.Lena, duplicate.Id, "After all", Cancel));
        Assert.IsType<WorkResult.NotPossible>(await MergeAsync(desk, third, duplicate));
        Assert.IsType<WorkResult.NotPossible>(await MergeAsync(desk, main, main));
        Assert.Empty((await desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), Cancel))!.Messages);
    });

    [Fact]
    public Task No_handler_merges_and_no_lead_merges_what_they_may_not_know() => OnDeskAsync(async desk =>
    {
        var ((_, main), (_, duplicate)) = (await desk.TakenAsync(), await desk.TakenAsync());
        await desk.BarAsync(main.Id, Staff.Marc);

        Assert.IsType<WorkResult.NotFound>(await MergeAsync(desk, duplicate, main, Staff.Anna));
        Assert.IsType<WorkResult.NotFound>(await MergeAsync(desk, duplicate, main, Staff.Marc));
        Assert.Equal(CaseStatus.Acknowledged, (await desk.CaseAsync(duplicate.Id)).Status);
    });

    private static string Shown(MailboxView view) => MailboxCards.View(view, "ticket", message: null, notice: null, new Dictionary<string, string>()).Words();

    private static Task<WorkResult> MergeAsync(Desk desk, CaseSummary duplicate, CaseSummary main, Handler? lead = null) =>
        desk.Get<MergeCases>().MergeAsync(lead ?? Staff.Lena, duplicate.Id, desk.Ticket(), main.Number, CancellationToken.None);

    private Task OnDeskAsync(Func<Desk, Task> test) => OnAsync(async database =>
    {
        using var desk = Staff.DeskOf(database);
        await test(desk);
    });
}
