using PolicyBot.Cases;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Dialogs.WorkACase.Forms;
using PolicyBot.Conversation.Turns;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Deeds;

/// <summary>Says who leads a case.</summary>
internal sealed class Assign(AssignCase assign, FitPeople people) : CaseDeed
{
    public override string Verb => Verbs.LegalAssign;

    public override CaseForm Read(CaseNumber number, string ticket, IReadOnlyDictionary<string, string> fields) => new PersonForm(Verbs.LegalAssign)
    {
        Case = number,
        Ticket = ticket,
        Person = fields.GetValueOrDefault(nameof(PersonForm.Person)),
    };

    public override async Task<CaseForm> OfferAsync(CaseForm form, Handler handler, CaseSummary summary, CaseFile? file, CancellationToken cancellationToken) =>
        (PersonForm)form with { People = await people.OfAsync(handler, summary, cancellationToken) };

    public override async Task<DeedResult> DoAsync(Handler handler, CaseSummary summary, Ticket ticket, CaseForm form, CancellationToken cancellationToken)
    {
        var chosen = (PersonForm)form;

        return await assign.AssignAsync(handler, summary.Id, chosen.IsNobody ? null : chosen.Person, cancellationToken);
    }
}
