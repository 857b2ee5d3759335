using PolicyBot.Mailbox.Messages;
using PolicyBot.Mailbox.Receipts;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Cases.Handling;

/// <summary>The mailbox of a named report, for the person who filed it: their channel vouches for them in place of a receipt. An anonymous report has no such way.</summary>
public sealed class NamedMailbox(Vault vault, KeyStore keys, CaseStore cases, NamedReports named)
{
    /// <param name="reach">See <see cref="Reports.ReporterIdentity.Reach"/>.</param>
    /// <returns><see langword="null"/> for a report that is not theirs, one that never was, and one whose content was destroyed.</returns>
    public async Task<OpenedMailbox?> OpenAsync(Transaction transaction, string reach, CaseNumber number, CancellationToken cancellationToken)
    {
        var mine = await named.OfAsync(transaction, reach, cancellationToken);
        if (await cases.FindAsync(transaction, number, cancellationToken) is not { } summary || !mine.Contains(summary.Id))
            return null;

        using var caseKey = await keys.FindAsync(transaction, summary.Id, vault.OpenAs(VaultRole.Handler), cancellationToken);

        return caseKey is null ? null : new OpenedMailbox(summary.Id, caseKey.For(MessageStore.KeyPurpose));
    }
}
