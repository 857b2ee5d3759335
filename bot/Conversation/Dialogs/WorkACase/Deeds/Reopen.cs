using PolicyBot.Cases;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Handlers;
using PolicyBot.Conversation.Dialogs.WorkACase.Forms;
using PolicyBot.Conversation.Turns;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Deeds;

/// <summary>Opens a closed case again.</summary>
internal sealed class Reopen(ReopenCase reopen) : CaseDeed
{
    public override string Verb => Verbs.LegalReopen;

    public override CaseForm Read(CaseNumber number, string ticket, IReadOnlyDictionary<string, string> fields) => ReasonForm.From(ReasonTexts.Reopen, number, ticket, fields);

    public override async Task<DeedResult> DoAsync(Handler handler, CaseSummary summary, Ticket ticket, CaseForm form, CancellationToken cancellationToken) =>
        await reopen.ReopenAsync(handler, summary.Id, ((ReasonForm)form).Reason!, cancellationToken);
}
