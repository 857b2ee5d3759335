using PolicyBot.Audit;
using PolicyBot.Cases.Access;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Clocks;
using PolicyBot.Cases.Conflicts;
using PolicyBot.Cases.Handlers;
using PolicyBot.Mailbox.Messages;
using PolicyBot.Reports;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Cases.Handling;

/// <summary>What handlers look at.</summary>
public sealed class ReadCases(Database database, Vault vault, TimeProvider time, CaseStore cases, KeyStore keys, ReportStore reports, MessageStore messages, AuditTrail audit, CaseTakers takers, CaseGate gate, BarredPeople barred, ShowCasework work, IdentityCustody custody, HandlerDirectory people, CaseClocks clocks, CaseConflicts conflicts)
{
    /// <returns>Open cases before closed ones, then the most severe and the longest waiting first.</returns>
    public async Task<IReadOnlyList<CaseSummary>> ListAsync(Handler handler, CancellationToken cancellationToken)
    {
        var inbox = CaseRights.Give(handler.Roles, CaseRight.Know)
            ? await database.ReadAsync((transaction, token) => cases.ListInboxAsync(transaction, barred.HashOf(handler.Id), token), cancellationToken)
            : [];

        return
        [
            .. inbox
                .OrderBy(summary => summary.Status == CaseStatus.Closed)
                .ThenByDescending(summary => summary.Severity)
                .ThenBy(summary => summary.Opened.Day.Date)
                .ThenBy(summary => summary.Number.Text, StringComparer.Ordinal),
        ];
    }

    /// <returns><see langword="null"/> when there is none for this handler. One that went to other destinations alone can be worked as well: they lead here.</returns>
    public async Task<CaseSummary?> FindAsync(Handler handler, CaseNumber number, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            async (transaction, token) =>
                await cases.FindAsync(transaction, number, token) is { } summary
                && await gate.IsOpenAsync(transaction, handler, summary.Id, CaseRight.Know, token)
                    ? summary
                    : null,
            cancellationToken);

    /// <summary>A number that changes whenever the inbox, or a case in it, does, as far as this handler may know.</summary>
    public Task<long> InboxVersionAsync(Handler handler, CancellationToken cancellationToken) =>
        database.ReadAsync((transaction, token) => cases.InboxVersionAsync(transaction, barred.HashOf(handler.Id), token), cancellationToken);

    /// <summary>Opens a case. Every time is a look, and every look an audit entry: nothing that a client sends makes it less.</summary>
    /// <returns><see langword="null"/> when there is no such case for this handler.</returns>
    /// <exception cref="KeyDestroyedException">Its content can be read by nobody any more.</exception>
    public Task<CaseFile?> OpenAsync(Handler handler, Guid caseId, CancellationToken cancellationToken) => OpenAsync(handler, caseId, deed: null, cancellationToken);

    /// <summary>
    /// Shows a handler what their own deed has come to. The entry of that deed, which they wrote a moment ago, says already that they had the case open; a deed that
    /// had been done before wrote none, and so this is a look like any other.
    /// </summary>
    /// <inheritdoc cref="OpenAsync(Handler, Guid, CancellationToken)"/>
    public Task<CaseFile?> AfterAsync(Handler handler, WorkResult.Done done, CancellationToken cancellationToken) => OpenAsync(handler, done.Case.Id, done.Entry, cancellationToken);

    private async Task<CaseFile?> OpenAsync(Handler handler, Guid caseId, long? deed, CancellationToken cancellationToken)
    {
        var isWhole = await audit.VerifyAsync(caseId, cancellationToken) is AuditVerdict.Sound;

        return await database.InTransactionAsync((transaction, token) => OpenAsync(transaction, handler, caseId, deed, isWhole, token), cancellationToken);
    }

    private async Task<CaseFile?> OpenAsync(Transaction transaction, Handler handler, Guid caseId, long? deed, bool isWhole, CancellationToken cancellationToken)
    {
        var summary = await cases.FindAsync(transaction, caseId, cancellationToken);
        if (summary is null || !await gate.IsOpenAsync(transaction, handler, caseId, CaseRight.Read, cancellationToken))
            return null;

        using var caseKey = await keys.FindAsync(transaction, caseId, vault.OpenAs(VaultRole.Handler), cancellationToken) ?? throw new KeyDestroyedException();
        using var mailboxKey = caseKey.For(MessageStore.KeyPurpose);
        var report = await reports.FindAsync(transaction, caseId, caseKey, cancellationToken) ?? throw new InvalidDataException("A case has no report.");
        var done = await work.ForAsync(transaction, handler, summary, caseKey, withPrivileged: true, cancellationToken);
        var isHeld = report.Reporter is not null && custody.IsHeldFrom(handler, done);

        var trail = await audit.ReadAsync(transaction, caseId, cancellationToken);
        if (!trail.Any(entry => entry.Sequence == deed && entry.Actor == handler.Id))
            trail = [.. trail, await audit.AppendAsync(transaction, caseId, summary.Now(time), handler.Id, CaseDeeds.Read, new Dictionary<string, string>(), cancellationToken)];

        return new CaseFile(summary, report.Content, isHeld ? null : report.Reporter, await messages.ReadAsync(transaction, caseId, mailboxKey, cancellationToken), trail, isWhole)
        {
            Work = done,
            IdentityIsHeld = isHeld,
            Clocks = clocks.Of(summary),
            Barred = [.. (await conflicts.ReadAsync(transaction, caseId, mailboxKey, cancellationToken)).Select(BarredPersonOf).OrderBy(person => person.Name, StringComparer.Ordinal)],
            Names = await NamesAsync(transaction, handler, caseId, trail, cancellationToken),
        };
    }

    private BarredPerson BarredPersonOf(CaseConflict conflict) => new(people.Find(conflict.Person)?.Name ?? conflict.Person, conflict.Reason);

    // Whoever left Legal since is not in the directory any more: of the one who took the case, the name was kept.
    private async Task<Dictionary<string, string>> NamesAsync(Transaction transaction, Handler reader, Guid caseId, IReadOnlyList<AuditEntry> trail, CancellationToken cancellationToken)
    {
        var names = new Dictionary<string, string>();
        if (trail.FirstOrDefault(entry => entry.Deed == CaseDeeds.Acknowledged) is { } taken && await takers.FindAsync(transaction, caseId, cancellationToken) is { } taker)
            names[taken.Actor] = taker;

        foreach (var person in people.All)
            names[person.Id] = person.Name;

        names[reader.Id] = reader.Name;

        return names;
    }
}
