using PolicyBot.Cases;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Handlers;
using PolicyBot.Conversation.Dialogs.ReportABreach;
using PolicyBot.Conversation.Dialogs.WorkACase;
using PolicyBot.Conversation.Dialogs.WorkACase.Forms;
using PolicyBot.Conversation.Turns;
using PolicyBot.Mailbox.Messages;
using PolicyBot.Primitives;
using PolicyBot.Reports;
using PolicyBot.Tests.Conformance;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Conversation.Dialogs.WorkACase;

/// <summary>Every form of Legal's desk: empty, sent empty, and with the longest that may stand in it.</summary>
internal static class FormsAtTheDesk
{
    private static readonly string Ticket = new('t', 54);

    // More people than Slack shows in one list.
    private static IReadOnlyList<Handler> People => [.. Enumerable.Range(0, 120).Select(number => new Handler($"handler-{number}", $"{HostileText.All[number % HostileText.All.Count]} {number}"))];

    public static IEnumerable<GalleryCard> Cards() => [.. Each(), .. Lists()];

    private static IEnumerable<GalleryCard> Each()
    {
        foreach (var (name, empty, full) in Forms(ACase.Summary().Number))
        {
            yield return GalleryCard.Of($"{name}, empty", empty.ToDialog());
            yield return GalleryCard.Of($"{name}, sent empty", empty.Checked().ToDialog());
            yield return GalleryCard.Of($"{name}, longest", (full with { Trouble = "not saved" }).Checked().ToDialog());
        }
    }

    private static IEnumerable<(string Name, CaseForm Empty, CaseForm Full)> Forms(CaseNumber number)
    {
        var reason = HostileText.OfLength(WorkLimits.Reason + 1);
        var reply = new ReplyForm { Case = number, Ticket = Ticket };
        yield return ("reply", reply, reply with { Text = HostileText.OfLength(MessageStore.MaxLength + 1), Asks = "true" });
        var close = new CloseForm { Case = number, Ticket = Ticket };
        yield return ("close, by two", close, close with { Outcome = nameof(Outcome.Answered), Feedback = HostileText.OfLength(WorkLimits.Feedback + 1) });
        var alone = close with { NeedsApproval = false };
        yield return ("close, by one", alone, alone with { Outcome = "Duplicate", Approver = HostileText.OfLength(101), Feedback = HostileText.OfLength(WorkLimits.Feedback + 1) });
        var approve = new ApproveForm { Case = number, Ticket = Ticket, Closing = new ClosingProposal(1, Outcome.Substantiated, "The list is back.", "lena-vogt", ACase.Day, "00") };
        yield return ("approve", approve, approve with
        {
            Proposal = "1",
            Decision = "decline",
            Reason = reason,
            Closing = new ClosingProposal(1, Outcome.Substantiated, HostileText.OfLength(WorkLimits.Feedback), "lena-vogt", ACase.Day, "00"),
        });
        var approved = approve with { Closing = null, IsGone = true };
        yield return ("approve what is gone", approved, approved);
        var lower = new LowerForm { Case = number, Ticket = Ticket, From = Severity.Critical, To = Severity.High };
        yield return ("lower", lower, lower with { Proposal = "1", From = Severity.Critical, To = Severity.Normal, Decision = "agree" });
        var lowered = lower with { To = null, IsGone = true };
        yield return ("lower what is gone", lowered, lowered);
        var triage = new TriageForm { Case = number, Ticket = Ticket };
        yield return ("triage", triage, triage with
        {
            Likelihood = nameof(Likelihood.Likely),
            Impact = nameof(Impact.Severe),
            Severity = nameof(Severity.Normal),
            Reason = reason,
            Retaliation = nameof(RetaliationRisk.High),
            RetaliationReason = reason,
        });
        var move = new MoveForm { Case = number, Ticket = Ticket, Offered = CaseMoves.From(CaseStatus.Acknowledged) };
        yield return ("move", move, move with { Status = nameof(CaseStatus.Closed), Reason = reason });
        var note = new NoteForm { Case = number, Ticket = Ticket };
        yield return ("note", note, note with { Text = HostileText.OfLength(WorkLimits.Note + 1), Privileged = "true" });
        var tags = new TagsForm { Case = number, Ticket = Ticket };
        yield return ("tags", tags, tags with { Tags = HostileText.OfLength(TagsForm.MaxLength + 1) });
        foreach (var verb in (string[])[Verbs.LegalLink, Verbs.LegalMerge])
        {
            var other = new OtherCaseForm(verb) { Case = number, Ticket = Ticket };
            yield return (verb, other, other with { Other = HostileText.OfLength(20) });
        }

        foreach (var verb in (string[])[Verbs.LegalAssign, Verbs.LegalBar])
        {
            var person = new PersonForm(verb) { Case = number, Ticket = Ticket, People = People };
            yield return (verb, person, person with { Person = "handler-7" });
        }

        foreach (var words in (ReasonWords[])[ReasonTexts.Reopen, ReasonTexts.AskName, ReasonTexts.StepAside])
        {
            var form = new ReasonForm(words) { Case = number, Ticket = Ticket };
            yield return (words.Verb, form, form with { Reason = reason });
        }

        var give = new GiveNameForm { Case = number, Ticket = Ticket };
        yield return ("give the name", give, give with
        {
            Asked = [.. People.Take(8).Select(person => (person, HostileText.OfLength(WorkLimits.Reason)))],
            Person = "handler-2",
            Why = nameof(ReleaseReason.LegalDuty),
        });
        var tick = new TickForm { Case = number, Ticket = Ticket, Step = "3", People = People };
        yield return ("tick", tick, tick with { State = nameof(StepState.NotApplicable), Owner = "handler-4", Words = HostileText.OfLength(600), Note = reason });
    }

    private static IEnumerable<GalleryCard> Lists()
    {
        var summary = ACase.Summary();
        yield return GalleryCard.Of("more, for a lead", MoreCard.Of(summary, CaseDeedsFor.Of(OfLegal.Lena, summary with { IsAnonymous = false }, new WorkRecord { Checklist = AWorkedCase.Checklist(HostileText.OfLength, 1) }, isNameHeld: true)));
        yield return GalleryCard.Of("more, for nobody", MoreCard.Of(summary, []));
        var names = new Dictionary<string, string> { ["lena-vogt"] = HostileText.OfLength(100) };
        foreach (var steps in (int[])[3, 60])
        {
            foreach (var (page, card) in EveryPage.Of(page => ((DialogStep.Show)ChecklistCard.Of(summary, AWorkedCase.Checklist(HostileText.OfLength, steps), names, page)).Card))
                yield return new($"checklist of {steps} steps, page {page}", card, "Checklist");
        }
    }

    public static IEnumerable<GalleryCard> Entering()
    {
        var form = new ReportForm { FileVerb = Verbs.LegalEnterSend, Ticket = Ticket, Today = UtcDay.Of(FakeClock.MondayMorning).Date };
        yield return GalleryCard.Of("enter a report, empty", form.ToDialog());
        yield return GalleryCard.Of("enter a report, filled in", (form with { Source = nameof(ReportSource.Letter), Fields = A.Fields(), Reporter = A.Reporter() }).ToDialog());
    }
}
