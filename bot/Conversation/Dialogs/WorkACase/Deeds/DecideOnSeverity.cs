using PolicyBot.Cases;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Dialogs.WorkACase.Forms;
using PolicyBot.Conversation.Turns;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Deeds;

/// <summary>Agrees with a colleague that a severity is too high, or does not.</summary>
internal sealed class DecideOnSeverity(TriageCase triage) : CaseDeed
{
    public override string Verb => Verbs.LegalLower;

    public override bool ShowsCase => true;

    public override CaseForm Read(CaseNumber number, string ticket, IReadOnlyDictionary<string, string> fields) => new LowerForm
    {
        Case = number,
        Ticket = ticket,
        Decision = fields.GetValueOrDefault(nameof(LowerForm.Decision)),
    };

    public override Task<CaseForm> OfferAsync(CaseForm form, Handler handler, CaseSummary summary, CaseFile? file, CancellationToken cancellationToken) =>
        Task.FromResult<CaseForm>((LowerForm)form with { From = summary.Severity, To = file?.Work.Lowering?.To });

    public override async Task<DeedResult> DoAsync(Handler handler, CaseSummary summary, Ticket ticket, CaseForm form, CancellationToken cancellationToken) =>
        ((LowerForm)form).IsAgreed
            ? await triage.ConfirmLoweringAsync(handler, summary.Id, cancellationToken)
            : await triage.RefuseLoweringAsync(handler, summary.Id, cancellationToken);
}
