using PolicyBot.Cases;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Dialogs.WorkACase.Forms;
using PolicyBot.Conversation.Turns;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Deeds;

/// <summary>Writes to the reporter.</summary>
internal sealed class AnswerReporter(WorkOnCase work) : CaseDeed
{
    public override string Verb => Verbs.LegalReply;

    public override CaseForm Read(CaseNumber number, string ticket, IReadOnlyDictionary<string, string> fields) => new ReplyForm
    {
        Case = number,
        Ticket = ticket,
        Text = fields.GetValueOrDefault(nameof(ReplyForm.Text)),
        Asks = fields.GetValueOrDefault(nameof(ReplyForm.Asks)),
    };

    public override async Task<DeedResult> DoAsync(Handler handler, CaseSummary summary, Ticket ticket, CaseForm form, CancellationToken cancellationToken)
    {
        var reply = (ReplyForm)form;

        return await work.ReplyAsync(handler, summary.Id, ticket, reply.Text!.Trim(), reply.AsksReporter, cancellationToken);
    }
}
