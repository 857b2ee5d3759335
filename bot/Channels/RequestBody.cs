using System.Buffers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace PolicyBot.Channels;

/// <summary>A request's body, read once and whole, up to a limit that holds also when no length is announced. Cleared when it is let go: it may hold a report.</summary>
internal sealed class RequestBody : IDisposable
{
    private readonly byte[] _buffer;
    private readonly int _length;

    private RequestBody(byte[] buffer, int length) => (_buffer, _length) = (buffer, length);

    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(0, _length);

    /// <summary>
    /// For endpoints that read this way. The server itself is to let more through than is taken: where it ends a body, it ends the connection,
    /// and the caller could not read why.
    /// </summary>
    public static RequestSizeLimitAttribute LetThrough() => new(32 * 1024 * 1024);

    /// <summary>Whether the body says that it is of this media type, whatever its parameters.</summary>
    public static bool Is(HttpRequest request, string mediaType) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var media) && media.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase);

    /// <param name="largest">In bytes; best one less than a power of two, so that one too many still fits into the array.</param>
    /// <returns><see langword="null"/> when it is longer.</returns>
    public static async Task<RequestBody?> ReadAsync(HttpRequest request, int largest, CancellationToken cancellationToken)
    {
        if (request.ContentLength > largest)
            return null;

        var most = (int)(request.ContentLength ?? largest) + 1; // one more shows that it is too long
        var buffer = ArrayPool<byte>.Shared.Rent(most);
        var length = most;
        RequestBody? whole = null;
        try
        {
            length = await request.Body.ReadAtLeastAsync(buffer.AsMemory(0, most), most, throwOnEndOfStream: false, cancellationToken);
            return whole = length <= largest ? new RequestBody(buffer, length) : null;
        }
        finally
        {
            if (whole is null)
                Return(buffer, length);
        }
    }

    public void Dispose() => Return(_buffer, _length);

    private static void Return(byte[] buffer, int length)
    {
        buffer.AsSpan(0, length).Clear();
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
