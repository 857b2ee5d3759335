using PolicyBot.Cases;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Conflicts;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Dialogs.WorkACase.Forms;
using PolicyBot.Conversation.Turns;
using PolicyBot.Reports;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Conversation.Dialogs.WorkACase;

/// <summary>One deed as somebody fills it in: who does it, what must be so before, what is typed, and what can be seen afterwards.</summary>
internal sealed record ADeed(string Verb, Handler By, Dictionary<string, string> Typed, Func<CaseFile, bool> IsDone)
{
    /// <summary>Fields that are refused, each with a value.</summary>
    public IReadOnlyList<(string Field, string Value)> Wrong { get; init; } = [];

    /// <summary>Done before, so that this can be done.</summary>
    public Func<Desk, Guid, Task>? Before { get; init; }

    /// <summary>By whom it can be seen afterwards; <see langword="null"/> for anybody.</summary>
    public Handler? SeenBy { get; init; }

    /// <summary>Whether it can be done once only: a second time finds the case elsewhere.</summary>
    public bool EndsIt { get; init; }

    public const string Feedback = "The mailbox was closed, and the customers were told.";

    /// <param name="other">The number of a case that was opened before.</param>
    public static IReadOnlyList<ADeed> All(string other) =>
    [
        new(Verbs.LegalReply, Staff.Anna, new() { ["Text"] = "Which Friday was it?", ["Asks"] = "true" }, file => file.Messages is [.., { Text: "Which Friday was it?" }])
        {
            Wrong = [("Text", " "), ("Text", new string('x', WorkLimits.Feedback + 1))],
        },
        new(
            Verbs.LegalTriage,
            Staff.Anna,
            new() { ["Likelihood"] = "Likely", ["Impact"] = "Severe", ["Severity"] = "proposed", ["Retaliation"] = "Low", ["RetaliationReason"] = "A small team." },
            file => file is { Case.Severity: Severity.Critical, Work.Triage.Triage.RetaliationReason: "A small team." })
        {
            Wrong = [("Likelihood", "2"), ("Impact", ""), ("Retaliation", "Low,High"), ("RetaliationReason", ""), ("Severity", "Enormous"), ("Reason", new string('x', WorkLimits.Reason + 1))],
        },
        new(Verbs.LegalMove, Staff.Anna, new() { ["Status"] = "InReview", ["Reason"] = "The logs are here." }, file => file is { Case.Status: CaseStatus.InReview, Work.Moves: [{ Reason: "The logs are here." }] })
        {
            Wrong = [("Status", "Closed"), ("Status", "Received"), ("Reason", "")],
            EndsIt = true,
        },
        new(Verbs.LegalNote, Staff.Anna, new() { ["Text"] = "Called the plant.", ["Privileged"] = "true" }, file => file.Work.Notes is [{ Text: "Called the plant.", IsPrivileged: true }])
        {
            Wrong = [("Text", ""), ("Text", new string('x', WorkLimits.Note + 1))],
        },
        new(Verbs.LegalTags, Staff.Anna, new() { ["Tags"] = "Price list,  LYON , price list" }, file => file.Work.Tags is ["lyon", "price list"])
        {
            Wrong = [("Tags", new string('x', TagsForm.MaxLength + 1))],
        },
        new(Verbs.LegalLink, Staff.Anna, new() { ["Other"] = other.ToLowerInvariant() }, file => file.Work.Links is [{ Number.Text: var number }] && number == other)
        {
            Wrong = [("Other", "C-1"), ("Other", "C-0000-0000")],
        },
        new(Verbs.LegalMerge, Staff.Lena, new() { ["Other"] = other }, file => file.Case is { Outcome: Outcome.Duplicate, MergedInto: not null })
        {
            Wrong = [("Other", ""), ("Other", "C-0000-0000")],
            EndsIt = true,
        },
        new(Verbs.LegalAssign, Staff.Lena, new() { ["Person"] = Staff.Ben.Id }, file => file.Case.Assignee == Staff.Ben.Id)
        {
            Wrong = [("Person", "otto-weiss"), ("Person", "nobody-at-all")],
        },
        new(
            Verbs.LegalTick,
            Staff.Anna,
            new() { ["Step"] = "2", ["Before"] = "NOBODY", ["State"] = "Done", ["Owner"] = Staff.Anna.Id, ["Note"] = "Nobody is close to it." },
            file => file.Work.Checklist!.Steps[1] is { State: StepState.Done, Owner: "anna-ruiz", Note: "Nobody is close to it." })
        {
            Wrong = [("State", "1"), ("Owner", Staff.Ben.Id), ("Note", new string('x', WorkLimits.Reason + 1))],
        },
        new(Verbs.LegalClose, Staff.Anna, new() { ["Outcome"] = "Substantiated", ["Feedback"] = Feedback }, file => file.Work.Closing is { Feedback: Feedback, By: "anna-ruiz" })
        {
            Wrong = [("Outcome", "Duplicate"), ("Feedback", "\n")],
        },
        new(
            Verbs.LegalApprove,
            Staff.Lena,
            new() { ["Proposal"] = "1", ["Decision"] = "approve" },
            file => file.Case is { Status: CaseStatus.Closed, Outcome: Outcome.Substantiated })
        {
            Wrong = [("Decision", ""), ("Decision", "perhaps"), ("Reason", new string('x', WorkLimits.Reason + 1))],
            Before = (desk, id) => desk.Get<CloseCase>().ProposeAsync(Staff.Anna, id, desk.Ticket(), Outcome.Substantiated, null, Feedback, CancellationToken.None),
            EndsIt = true,
        },
        new(Verbs.LegalLower, Staff.Ben, new() { ["Proposal"] = "1", ["Decision"] = "agree" }, file => file is { Case.Severity: Severity.Normal, Work.Lowering: null })
        {
            Wrong = [("Decision", "perhaps")],
            Before = (desk, id) => desk.Get<TriageCase>().TriageAsync(
                Staff.Anna, id, desk.Ticket(), new Triage { Likelihood = Likelihood.Unlikely, Impact = Impact.Limited, Retaliation = RetaliationRisk.None }, CancellationToken.None),
            EndsIt = true,
        },
        new(Verbs.LegalReopen, Staff.Lena, new() { ["Reason"] = "It goes on." }, file => file.Case is { Status: CaseStatus.InReview, Closed: null })
        {
            Wrong = [("Reason", "")],
            Before = async (desk, id) =>
            {
                await desk.Get<CloseCase>().ProposeAsync(Staff.Anna, id, desk.Ticket(), Outcome.Substantiated, null, Feedback, CancellationToken.None);
                await desk.Get<ApproveClosing>().ApproveAsync(Staff.Lena, id, 1, CancellationToken.None);
            },
            EndsIt = true,
        },
        new(Verbs.LegalBar, Staff.Lena, new() { ["Person"] = Staff.Ben.Id }, file => file.Barred is [{ Reason: ConflictReason.Lead } person] && person.Name == Staff.Ben.Name)
        {
            Wrong = [("Person", ""), ("Person", Staff.Lena.Id), ("Person", "NOBODY")],
        },
        new(Verbs.LegalRecuse, Staff.Anna, [], file => file.Barred is [{ Reason: ConflictReason.Recused } person] && person.Name == Staff.Anna.Name) { EndsIt = true, SeenBy = Staff.Lena },
        new(Verbs.LegalAskName, Staff.Anna, new() { ["Reason"] = "To hear them." }, file => file.Work.IdentityRequests is [{ By: "anna-ruiz", Reason: "To hear them." }])
        {
            Wrong = [("Reason", new string('x', WorkLimits.Reason + 1))],
        },
        new(Verbs.LegalGiveName, Staff.Cora, new() { ["Person"] = Staff.Anna.Id, ["Why"] = "FollowUp" }, file => file is { IdentityIsHeld: false, Reporter.Name: "Ines Marchetti" })
        {
            Wrong = [("Person", Staff.Ben.Id), ("Why", "Curiosity")],
            Before = (desk, id) => desk.Get<ReleaseIdentity>().AskAsync(Staff.Anna, id, desk.Ticket(), "To hear them.", CancellationToken.None),
        },
    ];
}
