using PolicyBot.Models.Calls;

namespace PolicyBot.Models.Wire;

/// <summary>Puts each request on the lane of its deployment.</summary>
internal sealed class ModelHandler(Func<ModelKind, ModelLane> lanes, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>A thousand sentences, in bytes.</summary>
    private const int LongestAnswer = 4 * 1024 * 1024;

    /// <summary>2,048 vectors of 3,072 numbers in base64 are 34 MB.</summary>
    private const int LongestVectors = 64 * 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Each attempt sends the same bytes.
        if (request.Content is { } body)
            await body.LoadIntoBufferAsync(cancellationToken);

        var isVectors = request.RequestUri!.AbsolutePath.EndsWith("/embeddings", StringComparison.Ordinal);
        return await lanes(isVectors ? ModelKind.Embeddings : ModelKind.Chat)
            .SendAsync(token => base.SendAsync(request, token), isVectors ? LongestVectors : LongestAnswer, cancellationToken);
    }
}
