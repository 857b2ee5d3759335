using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PolicyBot.Audit;

/// <summary>
/// SHA-256 over eight fields, each preceded by its length in bytes as a 32-bit big-endian number, so that no two different entries give the same bytes:
/// the ASCII text <c>policybot.audit.1</c>; chain (UUID, 16 bytes, RFC 9562 order); sequence (64-bit big-endian); stamp, actor, deed, details
/// (UTF-8, as stored); previous hash (32 bytes).
/// </summary>
public static class EntryHash
{
    /// <summary>What stands before the first entry: 32 zero bytes.</summary>
    public static byte[] BeforeTheFirst => new byte[SHA256.HashSizeInBytes];

    public static byte[] Of(Guid chain, long sequence, string stamp, string actor, string deed, string detailsJson, ReadOnlySpan<byte> previousHash)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[sizeof(long)];

        Append(hash, "policybot.audit.1"u8);
        Append(hash, chain.ToByteArray(bigEndian: true));
        BinaryPrimitives.WriteInt64BigEndian(number, sequence);
        Append(hash, number);
        Append(hash, Encoding.UTF8.GetBytes(stamp));
        Append(hash, Encoding.UTF8.GetBytes(actor));
        Append(hash, Encoding.UTF8.GetBytes(deed));
        Append(hash, Encoding.UTF8.GetBytes(detailsJson));
        Append(hash, previousHash);
        return hash.GetHashAndReset();
    }

    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> field)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, field.Length);
        hash.AppendData(length);
        hash.AppendData(field);
    }
}
