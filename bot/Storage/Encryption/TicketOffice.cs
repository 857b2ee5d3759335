using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using PolicyBot.Primitives;

namespace PolicyBot.Storage.Encryption;

/// <summary>
/// Issues tickets for dialogs and knows its own: base64url of 20 random bytes, the day of issue (UTC, four bytes) and half an HMAC-SHA-256.
/// A ticket is good on its day and on the next two, so that a form left open over a night is not lost.
/// </summary>
public sealed class TicketOffice(Vault vault, Ids ids, TimeProvider time)
{
    private const int SeedLength = 20;
    private const int MacLength = 16;
    private const int Length = SeedLength + sizeof(int) + MacLength;
    private const int DaysGood = 2;

    private readonly KeyedHash _hash = vault.Hash("dialog tickets");

    /// <param name="purpose">Which dialog it is for; good for no other.</param>
    public string Issue(string purpose)
    {
        var bytes = new byte[Length];
        ids.Bytes(SeedLength).CopyTo(bytes, 0);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(SeedLength), UtcDay.Today(time).Date.DayNumber);
        Mac(bytes, purpose).CopyTo(bytes.AsSpan(Length - MacLength));

        return Base64Url.EncodeToString(bytes);
    }

    /// <returns><see langword="null"/> when it is forged, for another dialog, or too old.</returns>
    public Ticket? Read(string? text, string purpose)
    {
        var bytes = new byte[Length];
        if (text is not { Length: < 200 } || !Base64Url.IsValid(text, out var length) || length != Length)
            return null;

        _ = Base64Url.DecodeFromChars(text, bytes);
        if (!CryptographicOperations.FixedTimeEquals(bytes.AsSpan(Length - MacLength), Mac(bytes, purpose)))
            return null;

        var age = UtcDay.Today(time).Date.DayNumber - BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(SeedLength));
        var unsigned = bytes.AsSpan(0, Length - MacLength);

        return age is < 0 or > DaysGood ? null : new Ticket(text, _hash.Of("once " + purpose, unsigned), _hash.Of("seed " + purpose, unsigned));
    }

    private byte[] Mac(byte[] bytes, string purpose) =>
        _hash.Of("ticket " + purpose, bytes.AsSpan(0, Length - MacLength))[..MacLength];
}
