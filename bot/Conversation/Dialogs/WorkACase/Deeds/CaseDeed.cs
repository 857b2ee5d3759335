using PolicyBot.Cases;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Dialogs.WorkACase.Forms;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Deeds;

/// <summary>Something that is done to a case by a form: how the form begins, and what is done with it once nothing is wrong with it.</summary>
internal abstract class CaseDeed
{
    /// <summary>The verb that opens the form.</summary>
    public abstract string Verb { get; }

    /// <summary>Whether the form shows something of what the case holds: then showing it is a look at the case.</summary>
    public virtual bool ShowsCase => false;

    /// <summary>The form with these fields in it, as they came or as they are to stand there at first.</summary>
    public abstract CaseForm Read(CaseNumber number, string ticket, IReadOnlyDictionary<string, string> fields);

    /// <summary>What stands in the form at first: nothing, unless the case knows better.</summary>
    /// <param name="file"><see langword="null"/> unless <see cref="ShowsCase"/>.</param>
    /// <param name="carried">By the button.</param>
    public virtual IReadOnlyDictionary<string, string> Begin(CaseFile? file, IReadOnlyDictionary<string, string> carried) => new Dictionary<string, string>();

    /// <summary>The form with what can be chosen in this case, and with what it shows of it.</summary>
    /// <param name="file"><see langword="null"/> when the form is not to be shown, or <see cref="ShowsCase"/> is not so.</param>
    public virtual Task<CaseForm> OfferAsync(CaseForm form, Handler handler, CaseSummary summary, CaseFile? file, CancellationToken cancellationToken) => Task.FromResult(form);

    /// <param name="form">As <see cref="Read"/> gave it, with nothing wrong.</param>
    public abstract Task<DeedResult> DoAsync(Handler handler, CaseSummary summary, Ticket ticket, CaseForm form, CancellationToken cancellationToken);
}
