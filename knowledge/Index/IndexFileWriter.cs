using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace PolicyBot.Knowledge.Index;

/// <summary>Writes rows of numbers one after the other, each behind its length, and a checksum at the end. Only its owner may read the file.</summary>
internal sealed class IndexFileWriter : IDisposable
{
    private readonly FileStream _file;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <param name="head">What the file begins with, so that it is told from others.</param>
    public IndexFileWriter(string path, byte[] head)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        _file = new FileStream(path, options);
        Write(head);
    }

    public void Numbers<T>(ReadOnlySpan<T> numbers) where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(numbers);
        Write(BitConverter.GetBytes(bytes.Length));
        Write(bytes);
    }

    public void Text(string text) => Numbers<byte>(Encoding.UTF8.GetBytes(text));

    public void Texts(ReadOnlySpan<string> texts)
    {
        var bytes = new ByteWriter();
        bytes.Number(texts.Length);
        foreach (var text in texts) bytes.Text(text);

        Numbers(bytes.Written);
    }

    /// <summary>Writes the checksum and waits until all of it is on the disk.</summary>
    public void End()
    {
        _file.Write(_hash.GetHashAndReset());
        _file.Flush(flushToDisk: true);
    }

    public void Dispose()
    {
        _hash.Dispose();
        _file.Dispose();
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        _hash.AppendData(bytes);
        _file.Write(bytes);
    }
}
