using PolicyBot.Cases;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Reports;
using PolicyBot.Storage.Encryption;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Cases.Casework;

/// <summary>Notes, tags, status, assignment, checklist and looks, and what holds for every deed of casework, on either database.</summary>
public abstract class KeepingCaseworkContract(PostgresServer? server, ITestOutputHelper output) : DatabaseContract(server, output)
{
    [Fact]
    public Task To_whoever_is_kept_out_every_deed_answers_as_if_there_were_no_case() => OnDeskAsync(async desk =>
    {
        var ((_, summary), (_, other)) = (await desk.TakenAsync(A.NamedReport()), await desk.TakenAsync());
        var everything = Staff.Marc with { Roles = HandlerRoles.Handler | HandlerRoles.Lead | HandlerRoles.Custodian | HandlerRoles.Auditor };
        await desk.BarAsync(summary.Id, everything);
        var before = (await desk.TrailAsync(summary.Id)).Count;

        foreach (var (name, deed) in desk.Deeds(other.Number))
        {
            Assert.True(await deed(everything, summary.Id) is WorkResult.NotFound, name);
            Assert.True(await deed(everything, A.Ids().Untimed()) is WorkResult.NotFound, name);
        }

        Assert.Null(await desk.Read.OpenAsync(everything, summary.Id, Cancel));
        Assert.Null(await desk.Get<ReadIdentityRequests>().OfAsync(everything, summary.Id, Cancel));
        Assert.Equal(before, (await desk.TrailAsync(summary.Id)).Count);
        Assert.Equal(CaseStatus.Acknowledged, (await desk.CaseAsync(summary.Id)).Status);
    });

    [Fact]
    public Task An_auditor_changes_nothing() => OnDeskAsync(async desk =>
    {
        var ((_, summary), (_, other)) = (await desk.TakenAsync(), await desk.TakenAsync());

        foreach (var (name, deed) in desk.Deeds(other.Number))
            Assert.True(await deed(Staff.Otto, summary.Id) is WorkResult.NotFound, name);
    });

    [Fact]
    public Task Every_deed_that_was_done_is_one_entry_by_who_did_it_and_the_trail_is_whole() => OnDeskAsync(async desk =>
    {
        var ((_, summary), (_, other)) = (await desk.TakenAsync(), await desk.TakenAsync());

        foreach (var (name, deed) in desk.Deeds(other.Number))
        {
            var before = (await desk.TrailAsync(summary.Id)).Count;
            var result = await deed(Staff.Lena, summary.Id);
            var added = (await desk.TrailAsync(summary.Id)).Skip(before).ToList();

            if (result is WorkResult.Done { Entry: { } entry })
                Assert.True(added is [{ } one] && one.Sequence == entry && one.Actor == Staff.Lena.Id, name);
            else
                Assert.True(added.Count == 0, name);
        }

        await desk.AssertWholeAsync(summary.Id);
        await desk.AssertWholeAsync(other.Id);
    });

    [Fact]
    public Task Nothing_that_Legal_writes_stands_in_the_database_in_the_clear() => OnDeskAsync(async desk =>
    {
        const string Secret = "Zyklotron";
        var ((_, summary), (_, other)) = (await desk.TakenAsync(A.NamedReport()), await desk.TakenAsync());
        var why = CaseworkDesk.Slight with { Retaliation = RetaliationRisk.High, RetaliationReason = Secret, Reason = Secret };
        WorkResult[] results =
        [
            await desk.Get<TriageCase>().TriageAsync(Staff.Anna, summary.Id, desk.Ticket(), why, Cancel),
            await desk.Get<NoteOnCase>().AddAsync(Staff.Anna, summary.Id, desk.Ticket(), Secret, isPrivileged: false, Cancel),
            await desk.Get<NoteOnCase>().AddAsync(Staff.Anna, summary.Id, desk.Ticket(), Secret, isPrivileged: true, Cancel),
            await desk.Get<TagCase>().SetAsync(Staff.Anna, summary.Id, [Secret], Cancel),
            await desk.Get<LinkCases>().LinkAsync(Staff.Anna, summary.Id, other.Number, Cancel),
            await desk.Get<TickChecklist>().TickAsync(Staff.Anna, summary.Id, 1, StepState.NotApplicable, Secret, Cancel),
            await desk.Get<MoveCase>().MoveAsync(Staff.Anna, summary.Id, CaseStatus.InReview, Secret, Cancel),
            await desk.Get<ReleaseIdentity>().AskAsync(Staff.Anna, summary.Id, desk.Ticket(), Secret, Cancel),
            await desk.Get<CloseCase>().ProposeAsync(Staff.Anna, summary.Id, desk.Ticket(), Outcome.Substantiated, null, Secret, Cancel),
            await desk.Get<ApproveClosing>().ApproveAsync(Staff.Lena, summary.Id, 1, Cancel),
            await desk.Get<ReopenCase>().ReopenAsync(Staff.Anna, summary.Id, Secret, Cancel),
        ];
        Assert.All(results, result => Assert.IsType<WorkResult.Done>(result));

        var dump = await desk.DumpAsync();

        Assert.DoesNotContain(Secret, dump, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Stop the flow", dump, StringComparison.Ordinal);
        Assert.Contains("casework.content", dump, StringComparison.Ordinal);
        Assert.Contains("case_note.content", dump, StringComparison.Ordinal);
    }, withCustodian: true);

    [Fact]
    public Task In_an_anonymous_case_no_deed_keeps_a_time_of_day() => OnDeskAsync(async desk =>
    {
        var ((_, summary), (_, other)) = (await desk.TakenAsync(), await desk.TakenAsync());
        foreach (var (_, deed) in desk.Deeds(other.Number))
            await deed(Staff.Lena, summary.Id);

        var dump = (await desk.DumpAsync()).Split('\n').Where(line => !line.StartsWith("legal_case.next_alarm=", StringComparison.Ordinal)); // the opening hour of some later day, the same for every case of a calendar
        Assert.DoesNotMatch(@"\d\d:\d\d", string.Join('\n', dump));
        var work = (await desk.FileAsync(summary.Id)).Work;
        Assert.True(work.Checklist!.Begun.IsDayOnly && work.Checklist.Due.IsDayOnly && work.Checklist.Steps[0].When!.Value.IsDayOnly);
        Assert.All(work.Notes, note => Assert.True(note.Written.IsDayOnly));
        Assert.All(work.Moves, move => Assert.True(move.When.IsDayOnly));
    });

    [Fact]
    public Task Notes_are_numbered_kept_from_the_reporter_and_written_once_a_dialog() => OnDeskAsync(async desk =>
    {
        var (opened, summary) = await desk.TakenAsync();
        var ticket = desk.Ticket();

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => desk.Get<NoteOnCase>().AddAsync(Staff.Anna, summary.Id, ticket, " Called the plant. ", isPrivileged: false, Cancel))));
        await desk.Get<NoteOnCase>().AddAsync(Staff.Ben, summary.Id, desk.Ticket(), "Ask outside counsel.", isPrivileged: true, Cancel);

        var notes = (await desk.FileAsync(summary.Id)).Work.Notes;
        Assert.Equal([(1, Staff.Anna.Id, "Called the plant.", false), (2, Staff.Ben.Id, "Ask outside counsel.", true)], notes.Select(note => (note.Number, note.By, note.Text, note.IsPrivileged)));
        Assert.Empty((await desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), Cancel))!.Messages);
        Assert.Equal(2, (await desk.TrailAsync(summary.Id)).Count(entry => entry.Deed == CaseDeeds.Noted));
    });

    [Fact]
    public Task Privileged_notes_are_not_even_opened_unless_asked_for() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.TakenAsync();
        await desk.Get<NoteOnCase>().AddAsync(Staff.Anna, summary.Id, desk.Ticket(), "Plain.", isPrivileged: false, Cancel);
        await desk.Get<NoteOnCase>().AddAsync(Staff.Anna, summary.Id, desk.Ticket(), "For counsel.", isPrivileged: true, Cancel);

        Assert.Equal(["Plain."], await NotesAsync(desk, summary.Id, withPrivileged: false));
        Assert.Equal(["Plain.", "For counsel."], await NotesAsync(desk, summary.Id, withPrivileged: true));

        // A note whose mark was taken off by hand does not open: its key is the other one.
        await desk.Database.InTransactionAsync((transaction, token) => transaction.ExecuteAsync("UPDATE case_note SET privileged = 0", null, token), Cancel);
        await Assert.ThrowsAnyAsync<System.Security.Cryptography.CryptographicException>(() => NotesAsync(desk, summary.Id, withPrivileged: false));
    });

    [Fact]
    public Task Tags_are_written_one_way_and_set_all_at_once() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.TakenAsync();

        Assert.IsType<WorkResult.Done>(await desk.Get<TagCase>().SetAsync(Staff.Anna, summary.Id, ["  Lyon  Plant ", "lyon\u00a0plant", "\uff30RICE", "a\u200bb", " "], Cancel));
        Assert.Equal(["ab", "lyon plant", "price"], (await desk.FileAsync(summary.Id)).Work.Tags);

        Assert.Null(Assert.IsType<WorkResult.Done>(await desk.Get<TagCase>().SetAsync(Staff.Anna, summary.Id, ["price", "ab", "lyon plant"], Cancel)).Entry);
        Assert.IsType<WorkResult.Done>(await desk.Get<TagCase>().SetAsync(Staff.Anna, summary.Id, [], Cancel));
        Assert.Empty((await desk.FileAsync(summary.Id)).Work.Tags);
    });

    [Fact]
    public Task Only_moves_that_the_table_has_are_made_and_each_has_a_reason() => OnDeskAsync(async desk =>
    {
        var move = desk.Get<MoveCase>();
        foreach (var path in (CaseStatus[][])[[], [CaseStatus.InReview], [CaseStatus.InReview, CaseStatus.AwaitingReporter]])
        {
            foreach (var to in Enum.GetValues<CaseStatus>())
            {
                var (_, summary) = await desk.TakenAsync();
                foreach (var step in path)
                    Assert.IsType<WorkResult.Done>(await move.MoveAsync(Staff.Anna, summary.Id, step, "On the way.", Cancel));

                var from = (await desk.CaseAsync(summary.Id)).Status;
                var result = await move.MoveAsync(Staff.Anna, summary.Id, to, "Logs are here.", Cancel);

                Assert.True(CaseMoves.From(from).Contains(to) == result is WorkResult.Done, $"{from} to {to}");
                Assert.Equal(CaseMoves.From(from).Contains(to) ? to : from, (await desk.CaseAsync(summary.Id)).Status);
            }
        }

        var (_, last) = await desk.TakenAsync();
        Assert.Equal(new WorkResult.NotValid(WorkProblem.Missing), await move.MoveAsync(Staff.Anna, last.Id, CaseStatus.InReview, " ", Cancel));
        await move.MoveAsync(Staff.Anna, last.Id, CaseStatus.InReview, "Logs are here.", Cancel);
        Assert.Equal("Logs are here.", Assert.Single((await desk.FileAsync(last.Id)).Work.Moves).Reason);
        Assert.Equal(
            ("Acknowledged", "InReview"),
            (await desk.TrailAsync(last.Id)).Where(entry => entry.Deed == CaseDeeds.Moved).Select(entry => (entry.Details["from"], entry.Details["to"])).Single());
    });

    [Fact]
    public Task A_handler_takes_a_case_and_a_lead_gives_it_to_who_may_work_it() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.TakenAsync();
        var assign = desk.Get<AssignCase>();
        await desk.BarAsync(summary.Id, Staff.Marc);

        Assert.IsType<WorkResult.NotFound>(await assign.AssignAsync(Staff.Anna, summary.Id, Staff.Ben.Id, Cancel));
        Assert.IsType<WorkResult.Done>(await assign.AssignAsync(Staff.Anna, summary.Id, Staff.Anna.Id, Cancel));
        Assert.IsType<WorkResult.NeedsAnother>(await assign.AssignAsync(Staff.Ben, summary.Id, Staff.Ben.Id, Cancel));
        Assert.IsType<WorkResult.NeedsAnother>(await assign.AssignAsync(Staff.Ben, summary.Id, null, Cancel));
        Assert.IsType<WorkResult.Done>(await assign.AssignAsync(Staff.Lena, summary.Id, Staff.Ben.Id, Cancel));
        Assert.Equal(Staff.Ben.Id, (await desk.CaseAsync(summary.Id)).Assignee);

        foreach (var wrong in (string[])[Staff.Marc.Id, Staff.Otto.Id, "nobody", "", new string('x', 100_000)])
            Assert.Equal(new WorkResult.NotValid(WorkProblem.NotAPersonForThis), await assign.AssignAsync(Staff.Lena, summary.Id, wrong, Cancel));

        Assert.IsType<WorkResult.Done>(await assign.AssignAsync(Staff.Ben, summary.Id, null, Cancel));
        Assert.Null((await desk.CaseAsync(summary.Id)).Assignee);
    });

    [Fact]
    public Task A_case_that_is_taken_keeps_the_checklist_of_that_day() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.FiledAsync(A.NamedReport());
        Assert.Null((await desk.FileAsync(summary.Id)).Work.Checklist);

        await desk.Work.ReplyAsync(Staff.Anna, summary.Id, desk.Ticket(), "Thank you.", asksReporter: false, Cancel);
        desk.Checklist.Steps = new ContainmentSteps("breach-response", "3.0", "Another checklist", ["Something else."]);
        await desk.Work.ReplyAsync(Staff.Anna, summary.Id, desk.Ticket(), "One thing more.", asksReporter: false, Cancel);

        var list = (await desk.FileAsync(summary.Id)).Work.Checklist!;
        Assert.Equal(("2.5", 3, "2026-03-02T08:00:00.000Z", "2026-03-02T09:00:00.000Z"), (list.PolicyVersion, list.Steps.Count, list.Begun.Text, list.Due.Text));
        Assert.All(list.Steps, step => Assert.Equal(StepState.Open, step.State));
    });

    [Fact]
    public Task Without_a_checklist_in_a_policy_and_for_a_question_there_is_none() => OnDeskAsync(async desk =>
    {
        var (_, question) = await desk.TakenAsync(A.AnonymousReport() with { Category = Category.Question });
        desk.Checklist.Steps = null;
        var (_, summary) = await desk.TakenAsync();

        Assert.Null((await desk.FileAsync(question.Id)).Work.Checklist);
        Assert.Null((await desk.FileAsync(summary.Id)).Work.Checklist);
        Assert.IsType<WorkResult.NotPossible>(await desk.Get<TickChecklist>().TickAsync(Staff.Anna, summary.Id, 1, StepState.Done, null, Cancel));
    });

    [Fact]
    public Task Steps_are_ticked_by_whom_and_what_does_not_apply_says_why() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.TakenAsync(A.NamedReport());
        var tick = desk.Get<TickChecklist>();

        Assert.IsType<WorkResult.Done>(await tick.TickAsync(Staff.Ben, summary.Id, 2, StepState.Done, null, Cancel));
        Assert.Null(Assert.IsType<WorkResult.Done>(await tick.TickAsync(Staff.Anna, summary.Id, 2, StepState.Done, " ", Cancel)).Entry);
        Assert.Equal(new WorkResult.NotValid(WorkProblem.Missing), await tick.TickAsync(Staff.Ben, summary.Id, 3, StepState.NotApplicable, null, Cancel));
        Assert.Equal(new WorkResult.NotValid(WorkProblem.TooLong), await tick.TickAsync(Staff.Ben, summary.Id, 3, StepState.Done, new string('x', WorkLimits.Reason + 1), Cancel));
        foreach (var step in (int[])[0, 4, -1, int.MaxValue])
            Assert.Equal(new WorkResult.NotValid(WorkProblem.NotAChoice), await tick.TickAsync(Staff.Ben, summary.Id, step, StepState.Done, null, Cancel));

        Assert.IsType<WorkResult.Done>(await tick.GiveAsync(Staff.Lena, summary.Id, 3, Staff.Anna.Id, Cancel));
        Assert.IsType<WorkResult.NeedsAnother>(await tick.GiveAsync(Staff.Ben, summary.Id, 3, Staff.Ben.Id, Cancel));
        Assert.IsType<WorkResult.NotFound>(await tick.GiveAsync(Staff.Ben, summary.Id, 3, Staff.Anna.Id, Cancel));
        Assert.Equal(new WorkResult.NotValid(WorkProblem.NotAPersonForThis), await tick.GiveAsync(Staff.Lena, summary.Id, 3, Staff.Otto.Id, Cancel));

        var steps = (await desk.FileAsync(summary.Id)).Work.Checklist!.Steps;
        Assert.Equal((StepState.Done, Staff.Ben.Id, "2026-03-02T08:00:00.000Z"), (steps[1].State, steps[1].By, steps[1].When!.Value.Text));
        Assert.Equal(Staff.Anna.Id, steps[2].Owner);
    });

    [Fact]
    public Task No_text_is_taken_that_is_too_long_and_any_that_is_not_is_kept_as_it_was_written() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.TakenAsync();
        var tooLong = new WorkResult.NotValid(WorkProblem.TooLong);
        Assert.Equal(tooLong, await desk.Get<NoteOnCase>().AddAsync(Staff.Anna, summary.Id, desk.Ticket(), new string('x', WorkLimits.Note + 1), isPrivileged: false, Cancel));
        Assert.Equal(tooLong, await desk.Get<MoveCase>().MoveAsync(Staff.Anna, summary.Id, CaseStatus.InReview, new string('x', WorkLimits.Reason + 1), Cancel));
        Assert.Equal(tooLong, await desk.Get<TagCase>().SetAsync(Staff.Anna, summary.Id, [new string('x', WorkLimits.Tag + 1)], Cancel));
        Assert.Equal(tooLong, await desk.Get<TagCase>().SetAsync(Staff.Anna, summary.Id, ["\ufdfa\ufdfa\ufdfa"], Cancel));
        Assert.Equal(new WorkResult.NotValid(WorkProblem.TooMany), await desk.Get<TagCase>().SetAsync(Staff.Anna, summary.Id, [.. Enumerable.Range(0, WorkLimits.Tags + 1).Select(i => $"t{i}")], Cancel));
        Assert.Equal(new WorkResult.NotValid(WorkProblem.NotAChoice), await desk.Get<TagCase>().SetAsync(Staff.Anna, summary.Id, ["\ud83d"], Cancel));

        var hostile = "</script>{\"a\":1}\n\u202e\ud83d\udd12'; DROP TABLE casework; --".PadRight(WorkLimits.Reason, '\ufdfa');
        Assert.IsType<WorkResult.Done>(await desk.Get<MoveCase>().MoveAsync(Staff.Anna, summary.Id, CaseStatus.InReview, hostile, Cancel));
        Assert.IsType<WorkResult.Done>(await desk.Get<NoteOnCase>().AddAsync(Staff.Anna, summary.Id, desk.Ticket(), hostile, isPrivileged: true, Cancel));
        Assert.IsType<WorkResult.Done>(await desk.Get<MoveCase>().MoveAsync(Staff.Anna, summary.Id, CaseStatus.AwaitingReporter, "half \ud83d", Cancel));
        var work = (await desk.FileAsync(summary.Id)).Work;
        Assert.Equal((hostile, hostile), (work.Moves[0].Reason, work.Notes[0].Text));
    });

    [Fact]
    public Task Casework_moved_to_another_case_cannot_be_opened() => OnDeskAsync(async desk =>
    {
        var ((_, one), (_, two)) = (await desk.TakenAsync(), await desk.TakenAsync());
        await desk.Database.InTransactionAsync(
            (transaction, token) => transaction.ExecuteAsync(
                "UPDATE casework SET content = (SELECT content FROM casework WHERE case_id = @from) WHERE case_id = @to", new { from = one.Id, to = two.Id }, token),
            Cancel);

        await Assert.ThrowsAnyAsync<System.Security.Cryptography.CryptographicException>(() => desk.Read.OpenAsync(Staff.Anna, two.Id, Cancel));
    });

    [Fact]
    public Task Every_look_is_an_entry_and_only_the_view_after_ones_own_deed_is_none() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.TakenAsync();

        await desk.FileAsync(summary.Id);
        await desk.FileAsync(summary.Id);
        Assert.Equal(2, await LooksAsync(desk, summary.Id));

        var done = Assert.IsType<WorkResult.Done>(await desk.Get<TagCase>().SetAsync(Staff.Anna, summary.Id, ["lyon"], Cancel));
        Assert.NotNull(await desk.Read.AfterAsync(Staff.Anna, done, Cancel));
        Assert.Equal(2, await LooksAsync(desk, summary.Id));

        // What was done before is no deed now, and another's deed is none of mine.
        var again = Assert.IsType<WorkResult.Done>(await desk.Get<TagCase>().SetAsync(Staff.Anna, summary.Id, ["lyon"], Cancel));
        Assert.NotNull(await desk.Read.AfterAsync(Staff.Anna, again, Cancel));
        Assert.NotNull(await desk.Read.AfterAsync(Staff.Ben, done, Cancel));
        Assert.Equal(4, await LooksAsync(desk, summary.Id));
        Assert.Null(await desk.Read.AfterAsync(Staff.Otto, done, Cancel));
    });

    [Fact]
    public Task A_case_names_everybody_in_its_trail() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.TakenAsync();
        await desk.Get<NoteOnCase>().AddAsync(Staff.Ben, summary.Id, desk.Ticket(), "Called the plant.", isPrivileged: false, Cancel);

        var file = await desk.FileAsync(summary.Id, Staff.Lena);

        Assert.All(file.Trail.Where(entry => entry.Actor != CaseDeeds.Reporter), entry => Assert.True(file.Names.ContainsKey(entry.Actor), entry.Actor));
        Assert.Equal("Ben Okoro", file.Names[file.Work.Notes[0].By]);
    });

    [Fact]
    public Task The_handler_sees_since_when_a_message_lies_in_the_mailbox_and_no_more() => OnDeskAsync(async desk =>
    {
        var (opened, summary) = await desk.TakenAsync();
        await desk.Work.ReplyAsync(Staff.Anna, summary.Id, desk.Ticket(), "Thank you.", asksReporter: false, Cancel);
        Assert.Equal("2026-03-02", Assert.Single((await desk.FileAsync(summary.Id)).Messages).Delivered.Text);

        var before = await desk.DumpAsync();
        Assert.Single((await desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), Cancel))!.Messages);
        Assert.Equal(before, await desk.DumpAsync());
    });

    [Fact]
    public Task The_clause_that_was_asked_about_travels_into_the_case() => OnDeskAsync(async desk =>
    {
        var clause = PolicyClause.Of("breach-response", "2.5", ["First-hour containment checklist", "What not to do"]);

        var (_, summary) = await desk.TakenAsync(A.AnonymousReport() with { Content = A.Content() with { Clause = clause } });

        Assert.Equal("breach-response@2.5#First-hour containment checklist > What not to do", (await desk.FileAsync(summary.Id)).Report.Clause!.ToString());
    });

    private static async Task<int> LooksAsync(Desk desk, Guid caseId) => (await desk.TrailAsync(caseId)).Count(entry => entry.Deed == CaseDeeds.Read);

    private static Task<IEnumerable<string>> NotesAsync(Desk desk, Guid caseId, bool withPrivileged) => desk.Database.ReadAsync(
        async (transaction, token) =>
        {
            using var key = (await desk.Get<KeyStore>().FindAsync(transaction, caseId, desk.Get<Vault>().OpenAs(VaultRole.Handler), token))!;

            return (await desk.Get<NoteStore>().ReadAsync(transaction, caseId, key, withPrivileged, token)).Select(note => note.Text);
        },
        CancellationToken.None);

    private Task OnDeskAsync(Func<Desk, Task> test, bool withCustodian = false) => OnAsync(async database =>
    {
        using var desk = Staff.DeskOf(database, withCustodian);
        await test(desk);
    });
}
