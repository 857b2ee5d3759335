using System.Globalization;
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
        Proposal = fields.GetValueOrDefault(nameof(LowerForm.Proposal)),
        Decision = fields.GetValueOrDefault(nameof(LowerForm.Decision)),
    };

    // Who agrees says to what they have read: what is shown, when the form is drawn anew, is that or nothing.
    public override Task<CaseForm> OfferAsync(CaseForm form, Handler handler, CaseSummary summary, CaseFile? file, CancellationToken cancellationToken)
    {
        var lower = (LowerForm)form;

        return Task.FromResult<CaseForm>(
            file is null ? lower
            : file.Work.Lowering is { } lowering && lowering.Number == lower.Number ? lower with { From = summary.Severity, To = lowering.To }
            : lower with { IsGone = true });
    }

    public override IReadOnlyDictionary<string, string> Begin(CaseFile? file, IReadOnlyDictionary<string, string> carried) =>
        file?.Work.Lowering is { } lowering
            ? new Dictionary<string, string> { [nameof(LowerForm.Proposal)] = lowering.Number.ToString(CultureInfo.InvariantCulture) }
            : base.Begin(file, carried);

    public override async Task<DeedResult> DoAsync(Handler handler, CaseSummary summary, Ticket ticket, CaseForm form, CancellationToken cancellationToken)
    {
        var decided = (LowerForm)form;

        return decided.IsAgreed
            ? await triage.ConfirmLoweringAsync(handler, summary.Id, decided.Number, cancellationToken)
            : await triage.RefuseLoweringAsync(handler, summary.Id, decided.Number, cancellationToken);
    }
}
