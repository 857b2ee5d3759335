using System.Diagnostics;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using PolicyBot.Primitives;

namespace PolicyBot.Storage.Encryption;

/// <summary>
/// Every key of the bot, derived from the one of <see cref="VaultOptions.Key"/> by HKDF-SHA-256 with a label each.
/// The key that opens is handed out by role; the rest of the house gets the <see cref="Sealer"/> and keyed hashes.
/// </summary>
public sealed class Vault
{
    // The order of P-256 (SEC 2, section 2.4.2).
    private static readonly BigInteger Order = new(Convert.FromHexString("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551"), isUnsigned: true, isBigEndian: true);

    private readonly Secret<byte[]> _root;
    private readonly Dictionary<VaultRole, Secret<ECParameters>> _pairs;
    private readonly Dictionary<VaultRole, ECParameters> _publics;
    private readonly Ids _ids;

    /// <param name="root">32 bytes.</param>
    public Vault(byte[] root, Ids ids)
    {
        _root = new Secret<byte[]>(root);
        _ids = ids;
        _pairs = Enum.GetValues<VaultRole>().ToDictionary(role => role, PairOf);
        _publics = _pairs.ToDictionary(pair => pair.Key, pair => new ECParameters { Curve = pair.Value.Reveal().Curve, Q = pair.Value.Reveal().Q });
    }

    /// <summary>For whatever takes reports in.</summary>
    public Sealer Sealer => SealerFor(VaultRole.Handler);

    /// <summary>For whatever takes in what only this role may read.</summary>
    public Sealer SealerFor(VaultRole role) => new(_publics[role], _ids);

    /// <summary>For whoever may read it: opens what was sealed for this role, and nothing else.</summary>
    public Opener OpenAs(VaultRole role) => new(_pairs[role].Reveal());

    /// <summary>A keyed hash for one purpose (HMAC-SHA-256).</summary>
    public KeyedHash Hash(string purpose) => new(Derived(purpose, 32));

    /// <summary>A key with which the bot seals things for itself, for one purpose.</summary>
    public ContentKey Key(string purpose) => new(Derived(purpose, ContentKey.Length));

    private Secret<ECParameters> PairOf(VaultRole role)
    {
        using var pair = Pair(Derived(
            role switch
            {
                VaultRole.Handler => "handlers' key pair",
                VaultRole.PolicyOwner => "policy owners' key pair",
                _ => throw new UnreachableException(role.ToString()),
            },
            48));

        return new Secret<ECParameters>(pair.ExportParameters(includePrivateParameters: true));
    }

    private static ECDiffieHellman Pair(byte[] seed)
    {
        // 48 bytes reduced to 32: the bias is below 2^-128 (FIPS 186-5, A.2.1).
        var d = (new BigInteger(seed, isUnsigned: true, isBigEndian: true) % (Order - 1)) + 1;
        var bytes = d.ToByteArray(isUnsigned: true, isBigEndian: true);

        return ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = [.. new byte[32 - bytes.Length], .. bytes] });
    }

    private byte[] Derived(string purpose, int length) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _root.Reveal(), length, salt: null, Encoding.UTF8.GetBytes("policybot " + purpose));
}
