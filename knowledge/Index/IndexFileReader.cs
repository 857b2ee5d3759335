using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace PolicyBot.Knowledge.Index;

/// <summary>Reads what <see cref="IndexFileWriter"/> wrote. Nothing of it may be believed before <see cref="CheckEnd"/>.</summary>
internal sealed class IndexFileReader : IDisposable
{
    private readonly FileStream _file;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <param name="head">What the file has to begin with.</param>
    /// <exception cref="InvalidDataException">It is another kind of file, or of another build of the program.</exception>
    public IndexFileReader(string path, byte[] head)
    {
        _file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        try
        {
            if (_file.Length < head.Length + IndexFile.ChecksumLength || !Read<byte>(head.Length).AsSpan().SequenceEqual(head))
                throw new InvalidDataException("The file does not begin as it should.");
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    private long Left => _file.Length - IndexFile.ChecksumLength - _file.Position;

    /// <exception cref="InvalidDataException">The file is cut off or damaged.</exception>
    public T[] Numbers<T>() where T : unmanaged
    {
        var length = Read<int>(1)[0];
        if (length < 0 || length % Unsafe.SizeOf<T>() != 0) throw new InvalidDataException("The file has a length that cannot be.");

        return Read<T>(length / Unsafe.SizeOf<T>());
    }

    public string Text() => Encoding.UTF8.GetString(Numbers<byte>());

    /// <returns>To be called when the end was checked.</returns>
    public Func<string[]> Texts()
    {
        var bytes = Numbers<byte>();

        return () =>
        {
            var reader = new ByteReader(bytes);
            var texts = new string[reader.Number()];
            for (var i = 0; i < texts.Length; i++) texts[i] = reader.Text();

            return texts;
        };
    }

    /// <exception cref="InvalidDataException">The file goes on, or its checksum is another.</exception>
    public void CheckEnd()
    {
        var checksum = new byte[IndexFile.ChecksumLength];
        if (Left != 0 || _file.ReadAtLeast(checksum, checksum.Length, throwOnEndOfStream: false) != checksum.Length || !checksum.AsSpan().SequenceEqual(_hash.GetHashAndReset()))
            throw new InvalidDataException("The file was changed after it was written.");
    }

    public void Dispose()
    {
        _hash.Dispose();
        _file.Dispose();
    }

    private T[] Read<T>(int count) where T : unmanaged
    {
        if ((long)count * Unsafe.SizeOf<T>() > Left) throw new InvalidDataException("The file is cut off.");

        var items = GC.AllocateUninitializedArray<T>(count);
        var bytes = MemoryMarshal.AsBytes(items.AsSpan());
        _file.ReadExactly(bytes);
        _hash.AppendData(bytes);

        return items;
    }
}
