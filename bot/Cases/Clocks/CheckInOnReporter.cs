using System.Globalization;
using System.Text;
using PolicyBot.Cases.Handling;
using PolicyBot.Mailbox.Messages;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Cases.Clocks;

/// <summary>Asks the reporter, in the mailbox, how they are and whether they suffer for the report (ISO 37002, 8.4.2: protection goes on after the case).</summary>
internal sealed class CheckInOnReporter(Vault vault, TimeProvider time, KeyStore keys, MessageStore messages, ICheckInWords words, TellReporter tell)
{
    private readonly KeyedHash _hash = vault.Hash("check-ins");

    /// <returns>False when nobody can be asked any more: the key of the case is destroyed.</returns>
    public async Task<bool> AskAsync(Transaction transaction, CaseSummary summary, int months, CancellationToken cancellationToken)
    {
        using var caseKey = await keys.FindAsync(transaction, summary.Id, vault.OpenAs(VaultRole.Handler), cancellationToken);
        if (caseKey is null)
            return false;

        using var mailboxKey = caseKey.For(MessageStore.KeyPurpose);
        var once = _hash.Of(summary.Id.ToString(), Encoding.UTF8.GetBytes(months.ToString(CultureInfo.InvariantCulture)));
        if (await messages.AddAsync(transaction, summary.Id, Sender.Legal, words.After(months), summary.Now(time), once, mailboxKey, cancellationToken))
            await tell.HandleAsync(transaction, summary, ReporterNews.Written, cancellationToken);

        return true;
    }
}
