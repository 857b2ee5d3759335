using Microsoft.Extensions.Options;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Web;

/// <summary>Tells a waiting page that there is news (server-sent events, WHATWG HTML section 9.2): that, and nothing of what it is.</summary>
internal sealed class NewsStream(IHostApplicationLifetime lifetime, IOptions<WebOptions> options, TimeProvider time)
{
    /// <summary>
    /// Sends <c>news</c> each time there is some, and <c>over</c> when there will be none, so that the page need not come back.
    /// Ends without a word when the page is left or the process stops.
    /// </summary>
    public async Task SendAsync(HttpContext http, Func<CancellationToken, IAsyncEnumerable<NewsNotice>> watch)
    {
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        // nginx would hold events back.
        http.Response.Headers["X-Accel-Buffering"] = "no";

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        await using var notices = watch(stop.Token).GetAsyncEnumerator(stop.Token);
        var next = Task.FromResult(true);
        try
        {
            await WriteAsync(http.Response, ": waiting\n\n", stop.Token);
            next = notices.MoveNextAsync().AsTask();
            while (await WaitAsync(http.Response, next, stop.Token))
            {
                await WriteAsync(http.Response, "event: news\ndata: news\n\n", stop.Token);
                next = notices.MoveNextAsync().AsTask();
            }

            await WriteAsync(http.Response, "event: over\ndata: over\n\n", stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Nobody waits here any more.
        }
        finally
        {
            // What is enumerated may be let go only when it has come to rest.
            await stop.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> WaitAsync(HttpResponse response, Task<bool> next, CancellationToken cancellationToken)
    {
        while (await Task.WhenAny(next, Task.Delay(options.Value.Heartbeat, time, cancellationToken)) != next)
            await WriteAsync(response, ": waiting\n\n", cancellationToken);
        return await next;
    }

    private static async Task WriteAsync(HttpResponse response, string text, CancellationToken cancellationToken)
    {
        await response.WriteAsync(text, cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }
}
