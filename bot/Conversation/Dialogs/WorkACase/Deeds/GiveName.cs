using PolicyBot.Cases;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Dialogs.WorkACase.Forms;
using PolicyBot.Conversation.Turns;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Deeds;

/// <summary>Lets a handler know who the reporter is.</summary>
internal sealed class GiveName(ReleaseIdentity identity, ReadIdentityRequests requests, HandlerDirectory people) : CaseDeed
{
    public override string Verb => Verbs.LegalGiveName;

    public override CaseForm Read(CaseNumber number, string ticket, IReadOnlyDictionary<string, string> fields) => new GiveNameForm
    {
        Case = number,
        Ticket = ticket,
        Person = fields.GetValueOrDefault(nameof(GiveNameForm.Person)),
        Why = fields.GetValueOrDefault(nameof(GiveNameForm.Why)),
    };

    public override async Task<CaseForm> OfferAsync(CaseForm form, Handler handler, CaseSummary summary, CaseFile? file, CancellationToken cancellationToken)
    {
        var asked = await requests.OfAsync(handler, summary.Id, cancellationToken) ?? [];

        return (GiveNameForm)form with { Asked = [.. from request in asked let person = people.Find(request.By) where person is not null select (person, request.Reason)] };
    }

    public override async Task<DeedResult> DoAsync(Handler handler, CaseSummary summary, Ticket ticket, CaseForm form, CancellationToken cancellationToken)
    {
        var given = (GiveNameForm)form;

        return given.IsRefused
            ? await identity.RefuseAsync(handler, summary.Id, given.Person!, cancellationToken)
            : await identity.ReleaseAsync(handler, summary.Id, ticket, given.Person!, given.ChosenReason!.Value, cancellationToken);
    }
}
