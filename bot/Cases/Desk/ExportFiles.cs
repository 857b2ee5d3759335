using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PolicyBot.Audit;

namespace PolicyBot.Cases.Desk;

/// <summary>The files of an exported case.</summary>
internal sealed class ExportFiles
{
    // The oldest time that the format knows: when somebody exported what stands in the trail.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // For people: letters of every language stand as they are.
    private readonly ExportJson _pages = new(new JsonSerializerOptions(ExportJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private readonly ExportJson _lines = new(new JsonSerializerOptions(ExportJson.Default.Options) { WriteIndented = false });
    private readonly SortedDictionary<string, byte[]> _content = new(StringComparer.Ordinal);

    public void Add(string name, byte[] content) => _content.Add(name, content);

    public void Add<T>(string name, T content, Func<ExportJson, JsonTypeInfo<T>> type) => _content.Add(name, JsonSerializer.SerializeToUtf8Bytes(content, type(_pages)));

    /// <summary>SHA-256 of each file added.</summary>
    public byte[] Manifest(Guid caseId) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new ExportManifest(caseId.ToString(), _content.ToDictionary(file => file.Key, file => Convert.ToHexStringLower(SHA256.HashData(file.Value)))), ExportJson.Default.ExportManifest);

    public byte[] Zip(byte[] manifest, IEnumerable<AuditEntry> trail)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in _content)
                Write(zip, name, bytes);

            Write(zip, "manifest.json", manifest);
            Write(zip, "trail.jsonl", Encoding.UTF8.GetBytes(string.Concat(trail.Select(entry => $"{LineOf(entry)}\n"))));
            Write(zip, "verify.mjs", Shipped("verify.mjs"));
            Write(zip, "README.md", Shipped("verify.md"));
        }

        return memory.ToArray();
    }

    private string LineOf(AuditEntry entry) =>
        JsonSerializer.Serialize(
            new ExportedEntry(
                entry.Chain.ToString(), entry.Sequence, entry.Stamp.Text, entry.Actor, entry.Deed, entry.DetailsJson, Convert.ToHexStringLower(entry.PreviousHash), Convert.ToHexStringLower(entry.Hash)),
            _lines.ExportedEntry);

    private static void Write(ZipArchive zip, string name, byte[] bytes)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        using var stream = entry.Open();
        stream.Write(bytes);
    }

    private static byte[] Shipped(string name)
    {
        using var resource = typeof(ExportFiles).Assembly.GetManifestResourceStream($"export/{name}") ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var memory = new MemoryStream();
        resource.CopyTo(memory);

        return memory.ToArray();
    }
}
