using PolicyBot.Primitives;

namespace PolicyBot.Storage.Encryption;

/// <summary>The key that a bot without a configured one makes for itself, for try-out on one machine.</summary>
internal static class VaultKeyFile
{
    public const string Name = "vault.key";

    /// <returns><see langword="null"/> when the text is not base64 of as many bytes as a key has.</returns>
    public static byte[]? Read(string text)
    {
        var key = new byte[ContentKey.Length];

        return Convert.TryFromBase64String(text.Trim(), key, out var length) && length == key.Length ? key : null;
    }

    /// <summary>Reads the key file, or makes it with mode 0600 in such a way that a crash leaves either a whole key or none.</summary>
    /// <exception cref="WrongSettingException">The file is there but holds no key.</exception>
    public static byte[] ReadOrMake(string dataFolder, Ids ids)
    {
        var path = Path.Combine(dataFolder, Name);
        if (!File.Exists(path))
            Make(path, ids);

        return Read(File.ReadAllText(path)) ?? throw new WrongSettingException(
            $"{path} does not hold a key (base64 of {ContentKey.Length} bytes). Restore it from your backup, or set Vault:Key: what was sealed with it can be opened by nothing else.");
    }

    private static void Make(string path, Ids ids)
    {
        var fresh = $"{path}.{ids.Untimed():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        using (var file = new FileStream(fresh, options))
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(ids.Bytes(ContentKey.Length))));
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(fresh, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process made one at the same moment: its key is the key.
            File.Delete(fresh);
        }
    }
}
