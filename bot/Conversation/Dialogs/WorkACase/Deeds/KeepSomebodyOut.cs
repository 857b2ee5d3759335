using PolicyBot.Cases;
using PolicyBot.Cases.Conflicts;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Dialogs.WorkACase.Forms;
using PolicyBot.Conversation.Turns;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Deeds;

/// <summary>Keeps a colleague out of a case. Oneself one takes out by <see cref="StepAside"/>.</summary>
internal sealed class KeepSomebodyOut(BarFromCase bar, FitPeople people) : CaseDeed
{
    public override string Verb => Verbs.LegalBar;

    public override CaseForm Read(CaseNumber number, string ticket, IReadOnlyDictionary<string, string> fields) => new PersonForm(Verbs.LegalBar)
    {
        Case = number,
        Ticket = ticket,
        Person = fields.GetValueOrDefault(nameof(PersonForm.Person)),
    };

    public override async Task<CaseForm> OfferAsync(CaseForm form, Handler handler, CaseSummary summary, CaseFile? file, CancellationToken cancellationToken) =>
        (PersonForm)form with { People = [.. (await people.KnowingAsync(summary, cancellationToken)).Where(person => person.Id != handler.Id)] };

    public override async Task<DeedResult> DoAsync(Handler handler, CaseSummary summary, Ticket ticket, CaseForm form, CancellationToken cancellationToken) =>
        await bar.AddAsync(handler, summary.Id, ((PersonForm)form).Person!, cancellationToken);
}
