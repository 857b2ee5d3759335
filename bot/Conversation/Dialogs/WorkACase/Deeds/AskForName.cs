using PolicyBot.Cases;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Handlers;
using PolicyBot.Conversation.Dialogs.WorkACase.Forms;
using PolicyBot.Conversation.Turns;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Deeds;

/// <summary>Asks a custodian for the name of the reporter.</summary>
internal sealed class AskForName(ReleaseIdentity identity) : CaseDeed
{
    public override string Verb => Verbs.LegalAskName;

    public override CaseForm Read(CaseNumber number, string ticket, IReadOnlyDictionary<string, string> fields) => ReasonForm.From(ReasonTexts.AskName, number, ticket, fields);

    public override async Task<DeedResult> DoAsync(Handler handler, CaseSummary summary, Ticket ticket, CaseForm form, CancellationToken cancellationToken) =>
        await identity.AskAsync(handler, summary.Id, ticket, ((ReasonForm)form).Reason!, cancellationToken);
}
