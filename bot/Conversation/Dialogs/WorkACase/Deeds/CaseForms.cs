using PolicyBot.Cases;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Dialogs.WorkACase.Forms;
using PolicyBot.Conversation.Turns;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Deeds;

/// <summary>Opens the form of a deed and takes it when it is sent. Every way but success shows the form again with all that was typed.</summary>
internal sealed class CaseForms(IEnumerable<CaseDeed> deeds, ReadCases read, TicketOffice tickets)
{
    private readonly Dictionary<string, CaseDeed> _deeds = deeds.ToDictionary(deed => deed.Verb);

    public bool Opens(string verb) => _deeds.ContainsKey(verb);

    public bool Sends(string verb) => Verbs.OpenerOf(verb) is { } opener && Opens(opener);

    /// <param name="carried">By the button.</param>
    /// <returns><see langword="null"/> when this handler cannot do it on this case, or not now.</returns>
    public async Task<CaseForm?> OpenAsync(string verb, Handler handler, CaseSummary summary, IReadOnlyDictionary<string, string> carried, CancellationToken cancellationToken)
    {
        var deed = _deeds[verb];
        var file = deed.ShowsCase ? await read.OpenAsync(handler, summary.Id, cancellationToken) : null;
        if (!CaseDeedsFor.Allows(verb, handler, summary, file?.Work))
            return null;

        var form = deed.Read(summary.Number, tickets.Issue(Purpose(verb, summary.Number)), deed.Begin(file, carried));

        return await deed.OfferAsync(form, handler, summary, file, cancellationToken);
    }

    /// <param name="verb">With which it was sent.</param>
    /// <param name="fields">What the button carries, and the inputs as typed.</param>
    public async Task<DeedResult> SendAsync(string verb, Handler handler, IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken)
    {
        if (!CaseNumber.TryParse(fields.GetValueOrDefault(Verbs.CaseField), out var number))
            return new DeedResult.Gone();

        var deed = _deeds[Verbs.OpenerOf(verb)!];
        var form = deed.Read(number, fields.GetValueOrDefault(CaseForm.TicketField) ?? "", fields);
        try
        {
            if (await read.FindAsync(handler, number, cancellationToken) is not { } summary)
                return new DeedResult.Gone();

            var sent = await SendAsync(deed, form, handler, summary, cancellationToken);

            return sent is DeedResult.Again again ? new DeedResult.Again(await DrawAsync(deed, again.Form, handler, summary, cancellationToken)) : sent;
        }
        catch (StorageUnavailableException)
        {
            // Nothing was kept. The same ticket again does it once, should it be there after all.
            return new DeedResult.Again(form with { Trouble = Texts.LegalNotSaved });
        }
    }

    private async Task<DeedResult> SendAsync(CaseDeed deed, CaseForm typed, Handler handler, CaseSummary summary, CancellationToken cancellationToken)
    {
        var form = (await deed.OfferAsync(typed, handler, summary, file: null, cancellationToken)).Checked();
        var purpose = Purpose(deed.Verb, summary.Number);
        if (tickets.Read(form.Ticket, purpose) is not { } ticket)
            return new DeedResult.Again(form with { Ticket = tickets.Issue(purpose), Trouble = Texts.LegalFormTooOld });

        if (form.Errors.Count > 0)
            return new DeedResult.Again(form);

        return await deed.DoAsync(handler, summary, ticket, form, cancellationToken) is var result && result is DeedResult.Tried { Result: WorkResult.NotValid wrong }
            ? new DeedResult.Again(form with { Trouble = WorkWords.Of(wrong.Problem) })
            : result;
    }

    private async Task<CaseForm> DrawAsync(CaseDeed deed, CaseForm form, Handler handler, CaseSummary summary, CancellationToken cancellationToken) =>
        deed.ShowsCase
            ? await deed.OfferAsync(form, handler, summary, await read.OpenAsync(handler, summary.Id, cancellationToken), cancellationToken)
            : form;

    // A ticket is good for one deed on one case: it cannot be carried over to another.
    private static string Purpose(string verb, CaseNumber number) => $"{verb} {number}";
}
