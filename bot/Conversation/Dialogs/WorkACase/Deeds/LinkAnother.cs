using PolicyBot.Cases;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Turns;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Deeds;

/// <summary>Says that a case has to do with another.</summary>
internal sealed class LinkAnother(LinkCases links, ReadCases read) : RelateToAnother(read)
{
    public override string Verb => Verbs.LegalLink;

    // Linked twice is linked once, whatever the ticket.
    protected override Task<WorkResult> RelateAsync(Handler handler, Guid caseId, Ticket ticket, CaseNumber other, CancellationToken cancellationToken) =>
        links.LinkAsync(handler, caseId, other, cancellationToken);
}
