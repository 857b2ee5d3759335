namespace PolicyBot.Channels;

/// <summary>What a platform's request is answered with: a status, and JSON where there is something to say.</summary>
internal static class ShortAnswer
{
    private const string ComeAgainAfter = "2"; // seconds

    /// <param name="json">UTF-8; <see langword="null"/> for none.</param>
    public static async Task WriteAsync(HttpResponse response, int status, ReadOnlyMemory<byte>? json, CancellationToken cancellationToken)
    {
        response.StatusCode = status;
        if (status == StatusCodes.Status503ServiceUnavailable)
            response.Headers.RetryAfter = ComeAgainAfter;
        if (json is not { } body)
            return;

        response.ContentType = "application/json; charset=utf-8";
        response.Headers.CacheControl = "no-store"; // it may hold a receipt, or somebody's report
        response.ContentLength = body.Length;
        await response.BodyWriter.WriteAsync(body, cancellationToken);
    }
}
