using System.Security.Cryptography;

namespace PolicyBot.Knowledge.Policies;

/// <summary>Reads files that may be anything, of any size.</summary>
internal static class FileContent
{
    /// <returns><see langword="null"/> when the file is larger than <paramref name="most"/>; no more of it than that is ever held.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The program may not read it.</exception>
    public static async Task<byte[]?> TryReadAsync(string path, FileStamp stamp, long most, CancellationToken cancellationToken)
    {
        if (stamp.Length > most) return null;
        if (stamp.Length == 0) return []; // to open a pipe or a device, which have no length, could wait for ever

        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1, useAsync: true);
        if (stream.Length > most) return null;

        var bytes = new byte[stream.Length];
        var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);

        return bytes[..read];
    }

    /// <summary>SHA-256, lower case hexadecimal, of a file and of its sidecar: what a policy says, to whom and when.</summary>
    public static string Hash(byte[] file, byte[]? sidecar) => sidecar is null
        ? Convert.ToHexStringLower(SHA256.HashData(file))
        : Convert.ToHexStringLower(SHA256.HashData([.. SHA256.HashData(file), .. SHA256.HashData(sidecar)]));

    /// <summary>SHA-256, lower case hexadecimal, of a file and of all that stands beside it; without questions the same as <see cref="Hash"/>.</summary>
    public static string Fingerprint(byte[] file, byte[]? sidecar, byte[]? questions) => questions is null
        ? Hash(file, sidecar)
        : Convert.ToHexStringLower(SHA256.HashData([.. SHA256.HashData(file), .. sidecar is null ? new byte[SHA256.HashSizeInBytes] : SHA256.HashData(sidecar), .. SHA256.HashData(questions)]));
}
