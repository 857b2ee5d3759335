using System.Buffers.Text;
using System.Text;
using PolicyBot.Primitives;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Channels.Web.Legal.SignIn;

/// <summary>Makes what stands in a link or a cookie, and the keyed hashes under which alone the database knows it.</summary>
internal sealed class DeskSecret(Vault vault, Ids ids)
{
    private const int Length = 32;

    // Of 32 bytes in base64url.
    private const int Letters = 43;

    private readonly KeyedHash _hash = vault.Hash("legal's pages");

    /// <returns>32 random bytes: letters, digits, <c>-</c> and <c>_</c>.</returns>
    public string Draw() => Base64Url.EncodeToString(ids.Bytes(Length));

    public byte[] HashOfLink(string secret) => HashOf("link", secret);

    public byte[] HashOfSession(string secret) => HashOf("session", secret);

    public byte[] HashOfHandler(string id) => HashOf("handler", id);

    /// <summary>Whether it can be one of ours at all; what cannot is not looked for.</summary>
    public static bool IsOne(string? text) => text is { Length: Letters } && Base64Url.IsValid(text);

    private byte[] HashOf(string label, string text) => _hash.Of(label, Encoding.UTF8.GetBytes(text));
}
