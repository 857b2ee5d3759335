using PolicyBot.Cases;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Dialogs.WorkACase.Forms;
using PolicyBot.Conversation.Turns;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Deeds;

/// <summary>Judges a case, and with it its severity.</summary>
internal sealed class Judge(TriageCase triage) : CaseDeed
{
    public override string Verb => Verbs.LegalTriage;

    public override bool ShowsCase => true;

    public override CaseForm Read(CaseNumber number, string ticket, IReadOnlyDictionary<string, string> fields) => new TriageForm
    {
        Case = number,
        Ticket = ticket,
        Likelihood = fields.GetValueOrDefault(nameof(TriageForm.Likelihood)),
        Impact = fields.GetValueOrDefault(nameof(TriageForm.Impact)),
        Retaliation = fields.GetValueOrDefault(nameof(TriageForm.Retaliation)),
        RetaliationReason = fields.GetValueOrDefault(nameof(TriageForm.RetaliationReason)),
        Severity = fields.GetValueOrDefault(nameof(TriageForm.Severity)),
        Reason = fields.GetValueOrDefault(nameof(TriageForm.Reason)),
    };

    public override IReadOnlyDictionary<string, string> Begin(CaseFile? file, IReadOnlyDictionary<string, string> carried) =>
        file?.Work.Triage is { } kept ? TriageForm.FieldsOf(kept.Triage) : base.Begin(file, carried);

    public override async Task<DeedResult> DoAsync(Handler handler, CaseSummary summary, Ticket ticket, CaseForm form, CancellationToken cancellationToken) =>
        await triage.TriageAsync(handler, summary.Id, ticket, ((TriageForm)form).ToTriage(), cancellationToken);
}
