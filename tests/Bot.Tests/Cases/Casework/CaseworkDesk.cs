using PolicyBot.Audit;
using PolicyBot.Cases;
using PolicyBot.Cases.Access;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Reports;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Cases.Casework;

/// <summary>What the tests of casework say in few words.</summary>
internal static class CaseworkDesk
{
    public static readonly Triage Grave = new() { Likelihood = Likelihood.Likely, Impact = Impact.Severe, Retaliation = RetaliationRisk.None };

    public static readonly Triage Slight = new() { Likelihood = Likelihood.Unlikely, Impact = Impact.Limited, Retaliation = RetaliationRisk.None };

    /// <summary>A case, which one person has acknowledged.</summary>
    public static async Task<(OpenedCase Opened, CaseSummary Case)> TakenAsync(this Desk desk, Report? report = null)
    {
        var (opened, summary) = await desk.FiledAsync(report ?? A.AnonymousReport());
        var taken = Assert.IsType<WorkResult.Done>(await desk.Work.AcknowledgeAsync(Staff.Anna, summary.Id, CancellationToken.None));

        return (opened, taken.Case);
    }

    public static async Task<CaseFile> FileAsync(this Desk desk, Guid caseId, Handler? reader = null) =>
        (await desk.Read.OpenAsync(reader ?? Staff.Anna, caseId, CancellationToken.None))!;

    public static async Task<CaseSummary> CaseAsync(this Desk desk, Guid caseId) =>
        (await desk.Database.ReadAsync((transaction, token) => desk.Get<CaseStore>().FindAsync(transaction, caseId, token), CancellationToken.None))!;

    public static Task<IReadOnlyList<AuditEntry>> TrailAsync(this Desk desk, Guid caseId) => desk.Get<AuditTrail>().ReadAsync(caseId, CancellationToken.None);

    public static async Task AssertWholeAsync(this Desk desk, Guid caseId) =>
        Assert.IsType<AuditVerdict.Sound>(await desk.Get<AuditTrail>().VerifyAsync(caseId, CancellationToken.None));

    public static Task BarAsync(this Desk desk, Guid caseId, Handler person) =>
        desk.Database.InTransactionAsync((transaction, token) => desk.Get<BarredPeople>().AddAsync(transaction, caseId, person.Id, token), CancellationToken.None);

    /// <summary>Every deed of casework, with values that are valid.</summary>
    public static IReadOnlyList<(string Name, Func<Handler, Guid, Task<WorkResult>> Do)> Deeds(this Desk desk, CaseNumber other)
    {
        var cancel = CancellationToken.None;

        return
        [
            ("triage", (who, id) => desk.Get<TriageCase>().TriageAsync(who, id, desk.Ticket(), Grave, cancel)),
            ("confirm lowering", (who, id) => desk.Get<TriageCase>().ConfirmLoweringAsync(who, id, 1, cancel)),
            ("refuse lowering", (who, id) => desk.Get<TriageCase>().RefuseLoweringAsync(who, id, 1, cancel)),
            ("take", (who, id) => desk.Get<AssignCase>().AssignAsync(who, id, who.Id, cancel)),
            ("give", (who, id) => desk.Get<AssignCase>().AssignAsync(who, id, Staff.Anna.Id, cancel)),
            ("note", (who, id) => desk.Get<NoteOnCase>().AddAsync(who, id, desk.Ticket(), "Called the plant.", isPrivileged: false, cancel)),
            ("tag", (who, id) => desk.Get<TagCase>().SetAsync(who, id, ["lyon"], cancel)),
            ("link", (who, id) => desk.Get<LinkCases>().LinkAsync(who, id, other, cancel)),
            ("unlink", (who, id) => desk.Get<LinkCases>().UnlinkAsync(who, id, other, cancel)),
            ("tick", (who, id) => desk.Get<TickChecklist>().TickAsync(who, id, 1, StepState.Done, "Written down.", cancel)),
            ("give a step", (who, id) => desk.Get<TickChecklist>().GiveAsync(who, id, 1, who.Id, cancel)),
            ("move", (who, id) => desk.Get<MoveCase>().MoveAsync(who, id, CaseStatus.InReview, "Logs are here.", cancel)),
            ("close", (who, id) => desk.Get<CloseCase>().ProposeAsync(who, id, desk.Ticket(), Outcome.Substantiated, "General Counsel", "Thank you.", cancel)),
            ("approve", (who, id) => desk.Get<ApproveClosing>().ApproveAsync(who, id, 1, cancel)),
            ("decline", (who, id) => desk.Get<ApproveClosing>().DeclineAsync(who, id, 1, "Not yet.", cancel)),
            ("reopen", (who, id) => desk.Get<ReopenCase>().ReopenAsync(who, id, "It happened again.", cancel)),
            ("ask for the name", (who, id) => desk.Get<ReleaseIdentity>().AskAsync(who, id, desk.Ticket(), "To hear them.", cancel)),
            ("release the name", (who, id) => desk.Get<ReleaseIdentity>().ReleaseAsync(who, id, desk.Ticket(), Staff.Anna.Id, ReleaseReason.FollowUp, cancel)),
            ("refuse the name", (who, id) => desk.Get<ReleaseIdentity>().RefuseAsync(who, id, Staff.Anna.Id, cancel)),
            ("merge", (who, id) => desk.Get<MergeCases>().MergeAsync(who, id, desk.Ticket(), other, cancel)),
        ];
    }
}
