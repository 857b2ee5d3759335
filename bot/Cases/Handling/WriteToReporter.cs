using PolicyBot.Cases.Desk;
using PolicyBot.Mailbox.Messages;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Cases.Handling;

/// <summary>Puts a message of Legal's into a case's mailbox.</summary>
public sealed class WriteToReporter(Vault vault, TimeProvider time, KeyStore keys, MessageStore messages, SearchIndex index)
{
    /// <param name="onceKey">Of the dialog's ticket.</param>
    /// <returns>False when this dialog's message is there already.</returns>
    /// <exception cref="KeyDestroyedException">The mailbox can be read by nobody any more.</exception>
    public async Task<bool> AddAsync(Transaction transaction, CaseSummary summary, string text, byte[] onceKey, CancellationToken cancellationToken)
    {
        using var caseKey = await keys.FindAsync(transaction, summary.Id, vault.OpenAs(VaultRole.Handler), cancellationToken)
            ?? throw new KeyDestroyedException();
        using var mailboxKey = caseKey.For(MessageStore.KeyPurpose);

        await index.AddAsync(transaction, summary.Id, text, cancellationToken);

        return await messages.AddAsync(transaction, summary.Id, Sender.Legal, text, summary.Now(time), onceKey, mailboxKey, cancellationToken);
    }
}
