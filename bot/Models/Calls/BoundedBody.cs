using System.Buffers;

namespace PolicyBot.Models.Calls;

/// <summary>Reads a body into memory, up to a limit.</summary>
internal static class BoundedBody
{
    private const int Chunk = 16 * 1024;

    /// <returns><see langword="null"/> when it is longer.</returns>
    public static async Task<byte[]?> ReadAsync(HttpContent content, int longest, CancellationToken cancellationToken)
    {
        var read = new ArrayBufferWriter<byte>();
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        while (await stream.ReadAsync(read.GetMemory(Chunk), cancellationToken) is var count and > 0)
        {
            read.Advance(count);
            if (read.WrittenCount > longest)
                return null;
        }

        return read.WrittenSpan.ToArray();
    }
}
