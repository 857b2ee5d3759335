using System.IO.Enumeration;
using System.Security.Cryptography;
using System.Text;

namespace PolicyBot.Knowledge.Policies;

/// <summary>A folder of policies, its sub-folders included; names that begin with a dot are passed over.</summary>
internal sealed class PolicyFolder(string root)
{
    /// <summary>Beyond this a file is no policy that people read.</summary>
    private const int MaximumBytes = 4 * 1024 * 1024;

    private static readonly string[] Read = [".md", ".markdown"];
    private static readonly string[] NotReadYet = [".docx", ".doc", ".pdf", ".html", ".htm", ".txt", ".rtf", ".odt"];
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads every policy file, in the order of their names.</summary>
    public async IAsyncEnumerable<PolicyFile> ReadAsync(
        ICollection<Finding> findings, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var path in List(findings))
        {
            cancellationToken.ThrowIfCancellationRequested();

            if (await ReadFileAsync(path, findings, cancellationToken) is { } file) yield return file;
        }
    }

    private List<string> List(ICollection<Finding> findings)
    {
        var paths = new List<string>();
        try
        {
            // Links to files are followed (mounted configuration is made of them), links to folders are not (they can form a ring).
            var entries = new FileSystemEnumerable<string>(
                root,
                (ref FileSystemEntry entry) => entry.ToFullPath(),
                new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None })
            {
                ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && entry.FileName[0] != '.',
                ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                    entry.FileName[0] != '.' && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
            };

            paths.AddRange(entries);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(new Finding(root, "The folder cannot be read; check that it exists and that the program may read it."));
        }

        paths.Sort(StringComparer.Ordinal);

        return paths;
    }

    private async Task<PolicyFile?> ReadFileAsync(string path, ICollection<Finding> findings, CancellationToken cancellationToken)
    {
        var name = Path.GetRelativePath(root, path).Replace('\\', '/');
        var extension = Path.GetExtension(path).ToLowerInvariant();
        if (!Read.Contains(extension, StringComparer.Ordinal))
        {
            if (NotReadYet.Contains(extension, StringComparer.Ordinal))
                findings.Add(new Finding(name, $"Files of the kind {extension} are not read; save the policy as Markdown (.md)."));

            return null;
        }

        try
        {
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (stream.Length > MaximumBytes)
            {
                findings.Add(new Finding(name, "The file is larger than 4 MB and was not read; split it into several policies."));
                return null;
            }

            var bytes = await ReadToEndAsync(stream, cancellationToken);
            return new PolicyFile(name, Decode(bytes), Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }
        catch (DecoderFallbackException)
        {
            findings.Add(new Finding(name, "The file is not UTF-8 text; save it with the encoding UTF-8."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(new Finding(name, "The file cannot be opened; check that the program may read it."));
        }

        return null;
    }

    private static async Task<byte[]> ReadToEndAsync(FileStream stream, CancellationToken cancellationToken)
    {
        var bytes = new byte[Math.Min(stream.Length, MaximumBytes)];
        var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);

        return bytes[..read];
    }

    private static string Decode(byte[] bytes)
    {
        var mark = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        var text = StrictUtf8.GetString(bytes, mark, bytes.Length - mark);

        // A file of zeros, or of UTF-16 without a mark, is valid UTF-8 and yet no text.
        return text.Contains('\0', StringComparison.Ordinal) ? throw new DecoderFallbackException() : text;
    }
}
