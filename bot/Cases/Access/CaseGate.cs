using PolicyBot.Cases.Handlers;
using PolicyBot.Storage;

namespace PolicyBot.Cases.Access;

/// <summary>
/// The one way of a person of Legal to a case. To whoever is kept out, or whose role does not go so far, the case is not there: nothing that they are told
/// differs from what they are told of a case that never was.
/// </summary>
public sealed class CaseGate(BarredPeople barred)
{
    public async Task<bool> IsOpenAsync(Transaction transaction, Handler handler, Guid caseId, CaseRight right, CancellationToken cancellationToken) =>
        CaseRights.Give(handler.Roles, right) && !await barred.IsBarredAsync(transaction, caseId, handler.Id, cancellationToken);
}
