using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PolicyBot.Storage.Encryption;

/// <summary>
/// An AES-256-GCM key. Each sealed thing names the place it belongs to (table, row, column) as associated data, so that it
/// cannot be moved to another. Lengths are hidden up to steps of <see cref="Step"/> bytes.
/// </summary>
public sealed class ContentKey : IDisposable
{
    /// <summary>Bytes. What is sealed is padded to a multiple of it, its length in front.</summary>
    public const int Step = 1024;

    /// <summary>Bytes of a key.</summary>
    public const int Length = 32;

    private const byte Version = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    private readonly byte[] _key;

    /// <param name="key">Taken over, not copied: wiped when this is disposed.</param>
    /// <exception cref="ArgumentException">It is not 32 bytes long.</exception>
    public ContentKey(byte[] key)
    {
        if (key.Length != Length)
            throw new ArgumentException($"A content key is {Length} bytes long, not {key.Length}.", nameof(key));

        _key = key;
    }

    /// <summary>A key for one purpose, from which this one cannot be found (HKDF-SHA-256, RFC 5869).</summary>
    public ContentKey For(string purpose) =>
        new(HKDF.Expand(HashAlgorithmName.SHA256, _key, Length, Encoding.UTF8.GetBytes(purpose)));

    /// <returns>Version, nonce, ciphertext, tag.</returns>
    public byte[] Seal(ReadOnlySpan<byte> content, string place, Primitives.Ids ids)
    {
        var padded = new byte[(sizeof(int) + content.Length + Step - 1) / Step * Step];
        BinaryPrimitives.WriteInt32BigEndian(padded, content.Length);
        content.CopyTo(padded.AsSpan(sizeof(int)));

        var box = new byte[1 + NonceLength + padded.Length + TagLength];
        box[0] = Version;
        var nonce = box.AsSpan(1, NonceLength);
        ids.Bytes(NonceLength).CopyTo(nonce);
        using var aes = new AesGcm(_key, TagLength);
        aes.Encrypt(nonce, padded, box.AsSpan(1 + NonceLength, padded.Length), box.AsSpan(box.Length - TagLength), Encoding.UTF8.GetBytes(place));
        CryptographicOperations.ZeroMemory(padded);

        return box;
    }

    /// <exception cref="CryptographicException">Another key, another place, or the box was tampered with.</exception>
    public byte[] Open(ReadOnlySpan<byte> box, string place)
    {
        if (box.Length < 1 + NonceLength + Step + TagLength || box[0] != Version)
            throw new CryptographicException("This is not a sealed box of a version that we know.");

        var padded = new byte[box.Length - 1 - NonceLength - TagLength];
        using var aes = new AesGcm(_key, TagLength);
        aes.Decrypt(box.Slice(1, NonceLength), box.Slice(1 + NonceLength, padded.Length), box[^TagLength..], padded, Encoding.UTF8.GetBytes(place));
        var length = BinaryPrimitives.ReadInt32BigEndian(padded);
        if (length < 0 || length > padded.Length - sizeof(int))
            throw new CryptographicException("The length inside a sealed box is wrong.");

        var content = padded.AsSpan(sizeof(int), length).ToArray();
        CryptographicOperations.ZeroMemory(padded);

        return content;
    }

    /// <summary>A copy of the key itself, to be wrapped by another.</summary>
    public byte[] Reveal() => [.. _key];

    public void Dispose() => CryptographicOperations.ZeroMemory(_key);

    public override string ToString() => "ContentKey(hidden)";
}
