using Microsoft.AspNetCore.Http;

namespace PolicyBot.Tests.TestKit;

/// <summary>Answers badly, over real HTTP.</summary>
internal static class FaultyAnswer
{
    public static async Task FailAsync(this HttpContext context, ConnectorFault fault, CancellationToken closing)
    {
        context.Response.StatusCode = fault.StatusCode;
        foreach (var (name, value) in fault.Headers)
        {
            context.Response.Headers.Append(name, value);
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, closing);
        try
        {
            switch (fault.End)
            {
                case ConnectorFault.Ending.CutBeforeTheHead:
                    context.Abort();
                    return;
                case ConnectorFault.Ending.CutAfterOneByte:
                    context.Response.ContentLength = 100; // the server closes the connection when so much does not come
                    await WriteByteAsync(context, over.Token);
                    return;
                case ConnectorFault.Ending.Never:
                    await Task.Delay(Timeout.Infinite, over.Token);
                    return;
                case ConnectorFault.Ending.NeverAfterOneByte:
                    await WriteByteAsync(context, over.Token);
                    await Task.Delay(Timeout.Infinite, over.Token);
                    return;
                case ConnectorFault.Ending.NoEnd:
                    while (true)
                    {
                        await context.Response.Body.WriteAsync(new byte[64 * 1024], over.Token);
                    }

                default:
                    await context.Response.WriteAsync(fault.Body, over.Token);
                    return;
            }
        }
        catch (OperationCanceledException)
        {
            context.Abort();
        }
    }

    private static async Task WriteByteAsync(HttpContext context, CancellationToken cancellationToken)
    {
        await context.Response.WriteAsync("{", cancellationToken);
        await context.Response.Body.FlushAsync(cancellationToken);
    }
}
