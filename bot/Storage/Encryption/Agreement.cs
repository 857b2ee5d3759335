using System.Security.Cryptography;
using System.Text;

namespace PolicyBot.Storage.Encryption;

/// <summary>What both sides of a wrapped key do alike: ECDH on P-256, then HKDF-SHA-256 bound to both points.</summary>
internal static class Agreement
{
    /// <summary>Bytes of an uncompressed point of P-256 (SEC 1, section 2.3.3).</summary>
    public const int PointLength = 65;

    public static byte[] PointOf(ECParameters key) => [0x04, .. key.Q.X!, .. key.Q.Y!];

    public static ContentKey KeyOf(byte[] agreed, byte[] ephemeral, byte[] vault)
    {
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, agreed, ContentKey.Length, salt: null, [.. Encoding.ASCII.GetBytes("policybot wrap 1"), .. ephemeral, .. vault]);
        CryptographicOperations.ZeroMemory(agreed);

        return new ContentKey(key);
    }
}
