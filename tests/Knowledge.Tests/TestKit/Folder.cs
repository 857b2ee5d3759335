using System.Text;
using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Tests.TestKit;

/// <summary>A folder of its own on the disk, gone after the test.</summary>
internal sealed class Folder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("policies-");

    public string Path => _folder.FullName;

    public string Add(string name, PolicyText policy) => Add(name, policy.ToString());

    public string Add(string name, string text) => Add(name, Encoding.UTF8.GetBytes(text));

    public string Add(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);

        return path;
    }

    public Task<Shelf> ReadAsync() => new PolicyFolders([Path]).ReadAsync(CancellationToken.None);

    public void Dispose() => _folder.Delete(recursive: true);
}
