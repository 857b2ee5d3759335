using System.Security.Cryptography;

namespace PolicyBot.Storage.Encryption;

/// <summary>
/// Wraps a case's key for the vault. Holds only a public key: what takes reports in can seal, and can open nothing.
/// Format: ephemeral P-256 point (uncompressed, 65 bytes), then a box sealed with the key that ECDH and HKDF give.
/// </summary>
public sealed class Sealer
{
    private readonly ECParameters _vault;
    private readonly Primitives.Ids _ids;

    internal Sealer(ECParameters vault, Primitives.Ids ids)
    {
        _vault = vault;
        _ids = ids;
    }

    public byte[] Wrap(ContentKey key, string place)
    {
        using var vault = ECDiffieHellman.Create(_vault);
        using var vaultKey = vault.PublicKey;
        using var ephemeral = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var point = Agreement.PointOf(ephemeral.ExportParameters(includePrivateParameters: false));
        using var wrapping = Agreement.KeyOf(ephemeral.DeriveRawSecretAgreement(vaultKey), point, Agreement.PointOf(_vault));

        return [.. point, .. wrapping.Seal(key.Reveal(), place, _ids)];
    }
}
