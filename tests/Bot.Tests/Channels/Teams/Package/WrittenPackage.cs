using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Package;

/// <summary>An app package as the real program wrote it, taken apart.</summary>
internal sealed record WrittenPackage(byte[] Bytes, IReadOnlyDictionary<string, byte[]> Files)
{
    public const string AppId = "3f1f0a58-2a3e-4f0d-9c52-0d4b8f6f1a11";

    /// <summary>All that the command needs, and nothing else.</summary>
    public static readonly (string Key, string Value)[] Enough =
    [
        ("Teams:AppId", AppId),
        ("Teams:Package:DeveloperName", "Contoso Legal"),
        ("Teams:Package:WebsiteUrl", "https://intranet.contoso.example/policybot"),
        ("Teams:Package:PrivacyUrl", "https://intranet.contoso.example/privacy"),
        ("Teams:Package:TermsOfUseUrl", "https://intranet.contoso.example/terms"),
    ];

    public JsonObject Manifest => JsonNode.Parse(Text("manifest.json"))!.AsObject();

    public IEnumerable<(string Name, string Json)> Documents => Files.Keys.Where(name => name.EndsWith(".json", StringComparison.Ordinal)).Select(name => (name, Text(name)));

    public string Text(string name) => Encoding.UTF8.GetString(Files[name]);

    /// <param name="settings">Besides <see cref="Enough"/>, or in place of some of it.</param>
    public static async Task<WrittenPackage> WriteAsync(params (string Key, string Value)[] settings)
    {
        using var folder = new TemporaryFolder();
        var run = await ProgramRun.ToItsEndAsync(folder.FullPath, ["teams-package", "--out", "app.zip"], [.. Enough, .. settings]);
        Assert.True(run.ExitCode == 0, run.Error);

        return Read(await File.ReadAllBytesAsync(Path.Combine(folder.FullPath, "app.zip")));
    }

    public static WrittenPackage Read(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return new WrittenPackage(bytes, zip.Entries.ToDictionary(entry => entry.FullName, Content, StringComparer.Ordinal));
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);

        return content.ToArray();
    }
}
