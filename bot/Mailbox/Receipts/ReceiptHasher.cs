using PolicyBot.Storage.Encryption;

namespace PolicyBot.Mailbox.Receipts;

/// <summary>
/// What is kept of a receipt. A uniform secret of 140 bits needs neither salt nor slow hash: one keyed hash finds the row,
/// a second proves the receipt, a third is the key to the mailbox. None can be got from another, nor from the database without the vault's key.
/// </summary>
public sealed class ReceiptHasher(Vault vault)
{
    private readonly KeyedHash _hash = vault.Hash("receipts");

    /// <summary>The receipt that belongs to a dialog; the same each time, so that a form sent twice shows the same one.</summary>
    public Receipt For(Ticket ticket) => Receipt.From(_hash.Of("receipt of a ticket", ticket.Seed));

    /// <summary>32 bytes.</summary>
    public byte[] Locator(Receipt receipt) => _hash.Of("locator", receipt.Bytes());

    /// <summary>32 bytes.</summary>
    public byte[] Verifier(Receipt receipt) => _hash.Of("verifier", receipt.Bytes());

    public ContentKey MailboxLock(Receipt receipt) => new(_hash.Of("mailbox", receipt.Bytes()));
}
