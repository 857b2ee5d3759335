using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using PolicyBot.Primitives;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Mailbox.Receipts;

/// <summary>
/// A pass stands for a receipt once it was shown, so that the receipt itself need not be kept in an open dialog.
/// It is the mailbox's key, sealed for the bot itself and good for <see cref="GoodFor"/>; nothing of it is stored.
/// </summary>
public sealed class MailboxPasses(Vault vault, Ids ids, TimeProvider time)
{
    private const string Place = "mailbox pass";
    private const int PlainLength = 16 + ContentKey.Length + sizeof(long);

    private readonly ContentKey _key = vault.Key("mailbox passes");

    /// <summary>How long an open mailbox may be written to before the receipt is asked for again.</summary>
    public static TimeSpan GoodFor { get; } = TimeSpan.FromMinutes(30);

    public string Issue(OpenedMailbox mailbox)
    {
        var plain = new byte[PlainLength];
        mailbox.CaseId.TryWriteBytes(plain);
        mailbox.Key.Reveal().CopyTo(plain, 16);
        BinaryPrimitives.WriteInt64BigEndian(plain.AsSpan(16 + ContentKey.Length), (time.GetUtcNow() + GoodFor).ToUnixTimeSeconds());

        return Base64Url.EncodeToString(_key.Seal(plain, Place, ids));
    }

    /// <returns><see langword="null"/> when it is forged or no longer good.</returns>
    public OpenedMailbox? Read(string? pass)
    {
        if (pass is null or { Length: > 4096 } || !Base64Url.IsValid(pass))
            return null;

        byte[] plain;
        try
        {
            plain = _key.Open(Base64Url.DecodeFromChars(pass), Place);
        }
        catch (CryptographicException)
        {
            return null; // forged or cut short: said to nobody but by the empty result
        }

        return plain.Length == PlainLength && BinaryPrimitives.ReadInt64BigEndian(plain.AsSpan(16 + ContentKey.Length)) > time.GetUtcNow().ToUnixTimeSeconds()
            ? new OpenedMailbox(new Guid(plain.AsSpan(0, 16)), new ContentKey(plain[16..(16 + ContentKey.Length)]))
            : null;
    }
}
