using PolicyBot.Cases;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Dialogs.WorkACase.Forms;
using PolicyBot.Conversation.Turns;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Deeds;

/// <summary>Says that a case has to do with another.</summary>
internal sealed class LinkAnother(LinkCases links, ReadCases read) : CaseDeed
{
    public override string Verb => Verbs.LegalLink;

    public override CaseForm Read(CaseNumber number, string ticket, IReadOnlyDictionary<string, string> fields) => new OtherCaseForm(Verbs.LegalLink)
    {
        Case = number,
        Ticket = ticket,
        Other = fields.GetValueOrDefault(nameof(OtherCaseForm.Other)),
    };

    public override async Task<DeedResult> DoAsync(Handler handler, CaseSummary summary, Ticket ticket, CaseForm form, CancellationToken cancellationToken)
    {
        var other = (OtherCaseForm)form;
        var result = await links.LinkAsync(handler, summary.Id, other.OtherNumber!.Value, cancellationToken);

        // Either of the two may have gone: only of this one is it said so.
        return result is WorkResult.NotFound && await read.FindAsync(handler, summary.Number, cancellationToken) is not null ? new DeedResult.Again(other.NotThere()) : result;
    }
}
