using PolicyBot.Cases;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Handlers;
using PolicyBot.Conversation.Dialogs.WorkACase.Forms;
using PolicyBot.Conversation.Turns;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Deeds;

/// <summary>Writes an internal note.</summary>
internal sealed class WriteNote(NoteOnCase notes) : CaseDeed
{
    public override string Verb => Verbs.LegalNote;

    public override CaseForm Read(CaseNumber number, string ticket, IReadOnlyDictionary<string, string> fields) => new NoteForm
    {
        Case = number,
        Ticket = ticket,
        Text = fields.GetValueOrDefault(nameof(NoteForm.Text)),
        Privileged = fields.GetValueOrDefault(nameof(NoteForm.Privileged)),
    };

    public override async Task<DeedResult> DoAsync(Handler handler, CaseSummary summary, Ticket ticket, CaseForm form, CancellationToken cancellationToken)
    {
        var note = (NoteForm)form;

        return await notes.AddAsync(handler, summary.Id, ticket, note.Text!, note.IsPrivileged, cancellationToken);
    }
}
