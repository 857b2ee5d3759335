using System.Security.Cryptography;
using System.Text;

namespace PolicyBot.Storage.Encryption;

/// <summary>HMAC-SHA-256 under one key of the vault.</summary>
public sealed class KeyedHash
{
    /// <summary>Bytes of a hash.</summary>
    public const int Length = HMACSHA256.HashSizeInBytes;

    private readonly byte[] _key;

    internal KeyedHash(byte[] key) => _key = key;

    /// <param name="label">What the hash is for: the same value under two labels gives two unrelated hashes.</param>
    public byte[] Of(string label, ReadOnlySpan<byte> value)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        mac.AppendData(Encoding.UTF8.GetBytes(label));
        mac.AppendData([0]);
        mac.AppendData(value);

        return mac.GetHashAndReset();
    }
}
