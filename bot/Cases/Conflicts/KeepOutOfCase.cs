using PolicyBot.Cases.Access;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Routing;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Cases.Conflicts;

/// <summary>
/// Shuts the door of a case that is open already, in the transaction of whatever made it necessary: from the next look on the case is not there for them. It is taken
/// from whoever led it, places where they read along hear no more of it, and if nobody is left who may read it, those hear whom the routes name for that.
/// </summary>
public sealed class KeepOutOfCase(
    CaseStore cases, CaseConflicts conflicts, UniteConflicts unite, BarredPeople barred, HandlerDirectory people, Vault vault, KeyStore keys, RouteFinder routes, AnnounceCase announce, TimeProvider time)
{
    /// <returns>The case as it is to be kept, and how many are newly kept out.</returns>
    /// <exception cref="KeyDestroyedException">Why they are kept out can be sealed with nothing any more.</exception>
    public async Task<(CaseSummary After, int Count)> AddAsync(Transaction transaction, CaseSummary before, IReadOnlyList<CaseConflict> found, CancellationToken cancellationToken)
    {
        using var caseKey = await keys.FindAsync(transaction, before.Id, vault.OpenAs(VaultRole.Handler), cancellationToken) ?? throw new KeyDestroyedException();
        using var mailboxKey = caseKey.For(Mailbox.Messages.MessageStore.KeyPurpose);

        return await AddAsync(transaction, before, found, mailboxKey, cancellationToken);
    }

    /// <param name="mailboxKey">As a reporter's receipt opened it.</param>
    /// <inheritdoc cref="AddAsync(Transaction, CaseSummary, IReadOnlyList{CaseConflict}, CancellationToken)"/>
    public async Task<(CaseSummary After, int Count)> AddAsync(
        Transaction transaction, CaseSummary before, IReadOnlyList<CaseConflict> found, ContentKey mailboxKey, CancellationToken cancellationToken)
    {
        var added = await conflicts.AddAsync(transaction, before.Id, found, mailboxKey, cancellationToken);
        if (added.Count == 0)
            return (before, 0);

        // Whoever is kept out of one of several merged cases is kept out of all, and so has no place in any.
        var main = before.MergedInto ?? before.Id;
        foreach (var id in (Guid[])[main, .. (await cases.ListMergedAsync(transaction, main, cancellationToken)).Select(merged => merged.Id)])
        {
            if (id == before.Id || await cases.FindToChangeAsync(transaction, id, cancellationToken) is not { } other)
                continue;

            await unite.ExplainAsync(transaction, id, added, cancellationToken);
            await TakeAsync(transaction, other, cancellationToken);
        }

        return (await WithoutThemAsync(transaction, before, cancellationToken), added.Count);
    }

    /// <summary>Takes a case that nothing else is done to from whoever is kept out of it already, and out of their own chats.</summary>
    /// <param name="locked">Under its lock.</param>
    public async Task TakeAsync(Transaction transaction, CaseSummary locked, CancellationToken cancellationToken)
    {
        var after = await WithoutThemAsync(transaction, locked, cancellationToken);
        await cases.ChangeAsync(transaction, after, cancellationToken);
        await announce.HandleAsync(transaction, CaseNews.Changed, after, cancellationToken);
    }

    /// <summary>What a case is without whoever is kept out of it already: for who shut the door in another way, such as by merging. Whoever keeps it tells of the change.</summary>
    public async Task<CaseSummary> WithoutThemAsync(Transaction transaction, CaseSummary summary, CancellationToken cancellationToken)
    {
        var shutOut = new HashSet<string>(StringComparer.Ordinal);
        foreach (var handler in people.All)
        {
            if (await barred.IsBarredAsync(transaction, summary.Id, handler.Id, cancellationToken))
                shutOut.Add(handler.Id);
        }

        var now = time.GetUtcNow();
        var isAnybodyLeft = people.All.Any(handler => CaseRights.Give(handler.Roles, CaseRight.Read) && !shutOut.Contains(handler.Id));
        string[] kept = [.. summary.Destinations.Where(name => routes.Reach(name, shutOut, now) is not null)];
        string[] left = [.. summary.Route.Where(name => routes.Reach(name, shutOut, now) is not null)];

        // A duplicate goes nowhere: it is worked in the case that it is merged into.
        var choice = (isAnybodyLeft && kept.Length > 0) || summary.MergedInto is not null ? null : routes.GoOn(left, shutOut, now);
        string[] added = [.. (choice?.Destinations ?? []).Except(kept, StringComparer.OrdinalIgnoreCase)];
        var after = summary with
        {
            Assignee = summary.Assignee is { } assignee && shutOut.Contains(assignee) ? null : summary.Assignee,
            Destinations = [.. kept, .. added],
            Route = choice?.Route ?? left,
        };

        await announce.HandleAsync(transaction, CaseNews.Changed, after with { Destinations = [.. summary.Destinations.Except(kept, StringComparer.Ordinal).Except(added, StringComparer.Ordinal)] }, cancellationToken); // a last time
        await announce.HandleAsync(transaction, CaseNews.Opened, after with { Destinations = added }, cancellationToken);

        return after;
    }
}
