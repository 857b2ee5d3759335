using System.Buffers;
using System.Net.Sockets;

namespace PolicyBot.Channels.Calls;

/// <summary>Connections to chat platforms, kept open for the next call, as many as there are calls at once. Every attempt ends in time, with a bounded answer or without one.</summary>
internal sealed class OutgoingHttp(SocketsHttpHandler handler, TimeProvider time) : IDisposable
{
    /// <summary>In bytes. Most answers are an id; longer ones take more as they come.</summary>
    private const int Chunk = 1024;

    private readonly HttpMessageInvoker _http = new(handler);

    /// <summary>No redirects: a token goes where it was sent, or nowhere. No cookies, no trace headers.</summary>
    public static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5), // so that a changed address is noticed
        MaxResponseHeadersLength = 32, // KB
        MaxResponseDrainSize = 64 * 1024,
    };

    /// <param name="longest">Of the answer's body, in bytes; what comes after them is not read.</param>
    public async Task<HttpOutcome> TryAsync(HttpRequestMessage request, TimeSpan limit, int longest, CancellationToken cancellationToken)
    {
        var body = request.Content as OutgoingBody;
        using var over = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancellationToken);
        try
        {
            using var response = await _http.SendAsync(request, either.Token);
            var read = await ReadAsync(response.Content, longest, either.Token, cancellationToken);
            return new HttpOutcome.Answered(response.StatusCode, RetryAfter.Of(response.Headers.RetryAfter, time), read);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new HttpOutcome.Silent("no answer in time", body?.MayHaveLeft ?? true);
        }
        catch (HttpRequestException e)
        {
            return new HttpOutcome.Silent(e.HttpRequestError.ToString(), !IsBeforeSending(e.HttpRequestError) && (body?.MayHaveLeft ?? true));
        }
        catch (SocketException e)
        {
            // The runtime lets it through as it is when the other side is gone just as the connection stands (HttpConnectionPool, seen on .NET 10).
            return new HttpOutcome.Silent(e.SocketErrorCode.ToString(), body?.MayHaveLeft ?? true);
        }
    }

    public void Dispose() => _http.Dispose();

    private static bool IsBeforeSending(HttpRequestError error) =>
        error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    /// <summary>The status has been said: a body that breaks off, drips or does not end changes nothing of it.</summary>
    private static async Task<byte[]> ReadAsync(HttpContent content, int longest, CancellationToken inTime, CancellationToken cancellationToken)
    {
        var read = new ArrayBufferWriter<byte>();
        try
        {
            await using var stream = await content.ReadAsStreamAsync(inTime);
            while (read.WrittenCount < longest)
            {
                var room = read.GetMemory(Math.Min(Math.Max(Chunk, read.WrittenCount), longest - read.WrittenCount));
                var count = await stream.ReadAsync(room[..Math.Min(room.Length, longest - read.WrittenCount)], inTime);
                if (count == 0)
                {
                    break;
                }

                read.Advance(count);
            }
        }
        catch (Exception e) when (e is IOException or HttpRequestException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // What was read before it broke is used.
        }

        return read.WrittenSpan.ToArray();
    }
}
