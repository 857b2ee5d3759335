using PolicyBot.Cases;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Turns;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Deeds;

/// <summary>Merges a duplicate into the case that was there first.</summary>
internal sealed class MergeDuplicate(MergeCases merge, ReadCases read) : RelateToAnother(read)
{
    public override string Verb => Verbs.LegalMerge;

    protected override Task<WorkResult> RelateAsync(Handler handler, Guid caseId, Ticket ticket, CaseNumber other, CancellationToken cancellationToken) =>
        merge.MergeAsync(handler, caseId, ticket, other, cancellationToken);
}
