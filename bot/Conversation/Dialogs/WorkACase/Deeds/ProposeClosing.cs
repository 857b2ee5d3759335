using PolicyBot.Cases;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Dialogs.WorkACase.Forms;
using PolicyBot.Conversation.Turns;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Deeds;

/// <summary>Proposes to close a case, or closes it where that takes nobody else.</summary>
internal sealed class ProposeClosing(CloseCase close, ClosingRule rule) : CaseDeed
{
    public override string Verb => Verbs.LegalClose;

    public override CaseForm Read(CaseNumber number, string ticket, IReadOnlyDictionary<string, string> fields) => new CloseForm
    {
        Case = number,
        Ticket = ticket,
        Outcome = fields.GetValueOrDefault(nameof(CloseForm.Outcome)),
        Approver = fields.GetValueOrDefault(nameof(CloseForm.Approver)),
        Feedback = fields.GetValueOrDefault(nameof(CloseForm.Feedback)),
    };

    public override Task<CaseForm> OfferAsync(CaseForm form, Handler handler, CaseSummary summary, CaseFile? file, CancellationToken cancellationToken) =>
        Task.FromResult<CaseForm>((CloseForm)form with { NeedsApproval = rule.NeedsApproval(summary) });

    public override async Task<DeedResult> DoAsync(Handler handler, CaseSummary summary, Ticket ticket, CaseForm form, CancellationToken cancellationToken)
    {
        var closing = (CloseForm)form;

        return await close.ProposeAsync(handler, summary.Id, ticket, closing.ChosenOutcome!.Value, closing.Approver, closing.Feedback!, cancellationToken);
    }
}
