using PolicyBot.Cases;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Dialogs.WorkACase.Forms;
using PolicyBot.Conversation.Turns;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Deeds;

/// <summary>Changes the status by hand.</summary>
internal sealed class MoveOn(MoveCase move) : CaseDeed
{
    public override string Verb => Verbs.LegalMove;

    public override CaseForm Read(CaseNumber number, string ticket, IReadOnlyDictionary<string, string> fields) => new MoveForm
    {
        Case = number,
        Ticket = ticket,
        Status = fields.GetValueOrDefault(nameof(MoveForm.Status)),
        Reason = fields.GetValueOrDefault(nameof(MoveForm.Reason)),
    };

    public override Task<CaseForm> OfferAsync(CaseForm form, Handler handler, CaseSummary summary, CaseFile? file, CancellationToken cancellationToken) =>
        Task.FromResult<CaseForm>((MoveForm)form with { Offered = CaseMoves.From(summary.Status) });

    public override async Task<DeedResult> DoAsync(Handler handler, CaseSummary summary, Ticket ticket, CaseForm form, CancellationToken cancellationToken)
    {
        var to = (MoveForm)form;

        return await move.MoveAsync(handler, summary.Id, to.ChosenStatus!.Value, to.Reason!, cancellationToken);
    }
}
