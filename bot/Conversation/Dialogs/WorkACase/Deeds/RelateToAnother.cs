using PolicyBot.Cases;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Dialogs.WorkACase.Forms;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Deeds;

/// <summary>A deed on two cases: the other one is named by its number.</summary>
internal abstract class RelateToAnother(ReadCases read) : CaseDeed
{
    public sealed override CaseForm Read(CaseNumber number, string ticket, IReadOnlyDictionary<string, string> fields) => new OtherCaseForm(Verb)
    {
        Case = number,
        Ticket = ticket,
        Other = fields.GetValueOrDefault(nameof(OtherCaseForm.Other)),
    };

    public sealed override async Task<DeedResult> DoAsync(Handler handler, CaseSummary summary, Ticket ticket, CaseForm form, CancellationToken cancellationToken)
    {
        var other = (OtherCaseForm)form;
        var result = await RelateAsync(handler, summary.Id, ticket, other.OtherNumber!.Value, cancellationToken);

        // Either of the two may have gone: only of this one is it said so.
        return result is WorkResult.NotFound && await read.FindAsync(handler, summary.Number, cancellationToken) is not null ? new DeedResult.Again(other.NotThere()) : result;
    }

    protected abstract Task<WorkResult> RelateAsync(Handler handler, Guid caseId, Ticket ticket, CaseNumber other, CancellationToken cancellationToken);
}
