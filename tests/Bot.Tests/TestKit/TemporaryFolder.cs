namespace PolicyBot.Tests.TestKit;

/// <summary>A folder of the test's own, gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Directory.CreateDirectory(FullPath);

    public string FullPath { get; } = Path.Combine(Path.GetTempPath(), $"policybot-test-{A.Ids().Untimed():N}");

    /// <summary>Every byte of every file below it, as Latin-1 text, by path.</summary>
    public IReadOnlyDictionary<string, string> ReadAll() => Directory
        .EnumerateFiles(FullPath, "*", SearchOption.AllDirectories)
        .ToDictionary(path => path, path =>
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(file, System.Text.Encoding.Latin1);

            return reader.ReadToEnd();
        });

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
