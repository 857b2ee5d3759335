using PolicyBot.Cases;
using PolicyBot.Cases.Conflicts;
using PolicyBot.Cases.Handlers;
using PolicyBot.Conversation.Dialogs.WorkACase.Forms;
using PolicyBot.Conversation.Turns;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Deeds;

/// <summary>Takes oneself out of a case, because one is not impartial. Why, nobody asks: the breach-response policy wants no details.</summary>
internal sealed class StepAside(BarFromCase bar) : CaseDeed
{
    public override string Verb => Verbs.LegalRecuse;

    public override CaseForm Read(CaseNumber number, string ticket, IReadOnlyDictionary<string, string> fields) => ReasonForm.From(ReasonTexts.StepAside, number, ticket, fields);

    public override async Task<DeedResult> DoAsync(Handler handler, CaseSummary summary, Ticket ticket, CaseForm form, CancellationToken cancellationToken) =>
        await bar.RecuseAsync(handler, summary.Id, cancellationToken);
}
