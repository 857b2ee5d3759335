namespace PolicyBot.Storage.Encryption;

/// <summary>Section <c>Vault</c>.</summary>
public sealed class VaultOptions
{
    /// <summary>The key from which every other key is derived.</summary>
    /// <value>
    /// Base64 of 32 random bytes. The default is empty: in Development a key is then made at the first start and kept
    /// in the file <c>vault.key</c> of the data folder, with mode 0600; anywhere else the start is refused.
    /// </value>
    public string Key { get; set; } = "";
}
