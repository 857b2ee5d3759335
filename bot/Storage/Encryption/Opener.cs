using System.Security.Cryptography;

namespace PolicyBot.Storage.Encryption;

/// <summary>Unwraps what a <see cref="Sealer"/> wrapped. Got from <see cref="Vault.OpenAs"/> alone.</summary>
public sealed class Opener
{
    private readonly ECParameters _vault;

    internal Opener(ECParameters vault) => _vault = vault;

    /// <exception cref="CryptographicException">Another vault, another place, or it was tampered with.</exception>
    public ContentKey Unwrap(ReadOnlySpan<byte> wrapped, string place)
    {
        if (wrapped.Length <= Agreement.PointLength || wrapped[0] != 0x04)
            throw new CryptographicException("This is not a wrapped key.");

        var point = wrapped[..Agreement.PointLength].ToArray();
        using var vault = ECDiffieHellman.Create(_vault);
        using var ephemeral = ECDiffieHellman.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = point[1..33], Y = point[33..] },
        });
        using var wrapping = Agreement.KeyOf(vault.DeriveRawSecretAgreement(ephemeral.PublicKey), point, Agreement.PointOf(_vault));

        return new ContentKey(wrapping.Open(wrapped[Agreement.PointLength..], place));
    }
}
