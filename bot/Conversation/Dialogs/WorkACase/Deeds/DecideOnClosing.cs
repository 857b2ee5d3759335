using System.Globalization;
using PolicyBot.Cases;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Dialogs.WorkACase.Forms;
using PolicyBot.Conversation.Turns;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Deeds;

/// <summary>Approves a proposed closing, or declines it.</summary>
internal sealed class DecideOnClosing(ApproveClosing approve) : CaseDeed
{
    public override string Verb => Verbs.LegalApprove;

    public override bool ShowsCase => true;

    public override CaseForm Read(CaseNumber number, string ticket, IReadOnlyDictionary<string, string> fields) => new ApproveForm
    {
        Case = number,
        Ticket = ticket,
        Proposal = fields.GetValueOrDefault(nameof(ApproveForm.Proposal)),
        Decision = fields.GetValueOrDefault(nameof(ApproveForm.Decision)),
        Reason = fields.GetValueOrDefault(nameof(ApproveForm.Reason)),
    };

    // Who approves says which proposal they have read: what is shown, when the form is drawn anew, is that one or none.
    public override Task<CaseForm> OfferAsync(CaseForm form, Handler handler, CaseSummary summary, CaseFile? file, CancellationToken cancellationToken)
    {
        var approval = (ApproveForm)form;

        return Task.FromResult<CaseForm>(
            file is null ? approval
            : file.Work.Closing is { } closing && closing.Number == approval.Number ? approval with { Closing = closing }
            : approval with { IsGone = true });
    }

    public override IReadOnlyDictionary<string, string> Begin(CaseFile? file, IReadOnlyDictionary<string, string> carried) =>
        file?.Work.Closing is { } closing
            ? new Dictionary<string, string> { [nameof(ApproveForm.Proposal)] = closing.Number.ToString(CultureInfo.InvariantCulture) }
            : base.Begin(file, carried);

    public override async Task<DeedResult> DoAsync(Handler handler, CaseSummary summary, Ticket ticket, CaseForm form, CancellationToken cancellationToken)
    {
        var decided = (ApproveForm)form;

        return decided.IsApproved
            ? await approve.ApproveAsync(handler, summary.Id, decided.Number, cancellationToken)
            : await approve.DeclineAsync(handler, summary.Id, decided.Number, decided.Reason!, cancellationToken);
    }
}
