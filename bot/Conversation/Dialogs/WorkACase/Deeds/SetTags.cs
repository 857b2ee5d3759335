using PolicyBot.Cases;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Dialogs.WorkACase.Forms;
using PolicyBot.Conversation.Turns;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Deeds;

/// <summary>Says under which words a case is found.</summary>
internal sealed class SetTags(TagCase tags) : CaseDeed
{
    public override string Verb => Verbs.LegalTags;

    public override bool ShowsCase => true;

    public override CaseForm Read(CaseNumber number, string ticket, IReadOnlyDictionary<string, string> fields) => new TagsForm
    {
        Case = number,
        Ticket = ticket,
        Tags = fields.GetValueOrDefault(nameof(TagsForm.Tags)),
    };

    public override IReadOnlyDictionary<string, string> Begin(CaseFile? file, IReadOnlyDictionary<string, string> carried) =>
        file is null ? base.Begin(file, carried) : new Dictionary<string, string> { [nameof(TagsForm.Tags)] = string.Join(", ", file.Work.Tags) };

    public override async Task<DeedResult> DoAsync(Handler handler, CaseSummary summary, Ticket ticket, CaseForm form, CancellationToken cancellationToken) =>
        await tags.SetAsync(handler, summary.Id, ((TagsForm)form).Chosen, cancellationToken);
}
