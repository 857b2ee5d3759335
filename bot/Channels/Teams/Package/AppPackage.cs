using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using PolicyBot.Primitives;

namespace PolicyBot.Channels.Teams.Package;

/// <summary>The zip that Teams is given: the manifest, and the files it names. The same manifest and values make the same bytes.</summary>
internal static class AppPackage
{
    private const string Manifest = "manifest.json";

    // The earliest that a zip can tell: when a package was made is nobody's business, and would make each one another.
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="folder">Where manifest.json stands, and all that it names.</param>
    /// <exception cref="WrongSettingException">A file is missing.</exception>
    public static async Task<byte[]> MakeAsync(string folder, IReadOnlyDictionary<string, string?> values, CancellationToken cancellationToken)
    {
        var manifest = ManifestTemplate.Fill(Encoding.UTF8.GetString(await ReadAsync(folder, Manifest, cancellationToken)), values);
        using var package = new MemoryStream();
        await using (var zip = await ZipArchive.CreateAsync(package, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken))
        {
            await AddAsync(zip, Manifest, Encoding.UTF8.GetBytes(ManifestTemplate.Write(manifest)), cancellationToken);
            foreach (var file in FilesOf(manifest))
                await AddAsync(zip, file, await ReadAsync(folder, file, cancellationToken), cancellationToken);
        }

        return package.ToArray();
    }

    private static IEnumerable<string> FilesOf(JsonObject manifest)
    {
        yield return (string)manifest["icons"]!["color"]!;
        yield return (string)manifest["icons"]!["outline"]!;
        foreach (var language in manifest["localizationInfo"]?["additionalLanguages"]?.AsArray() ?? [])
            yield return (string)language!["file"]!;
    }

    // Not compressed: it saves next to nothing here, and compressors differ from one release of .NET to the next.
    private static async Task AddAsync(ZipArchive zip, string name, byte[] content, CancellationToken cancellationToken)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = Always;
        entry.ExternalAttributes = 0;
        await using var stream = await entry.OpenAsync(cancellationToken);
        await stream.WriteAsync(content, cancellationToken);
    }

    private static async Task<byte[]> ReadAsync(string folder, string file, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, file);
        return File.Exists(path) ? await File.ReadAllBytesAsync(path, cancellationToken) : throw new WrongSettingException($"{path} is missing. It comes with the program: build or publish it again.");
    }
}
