using System.Net;

namespace PolicyBot.Models.Calls;

/// <summary>The body of an answer that comes piece by piece, under the eyes of its lane.</summary>
internal sealed class StreamedAnswer : HttpContent
{
    private readonly HttpContent _inner;
    private readonly AttemptLimit _limit;
    private readonly ModelLane _lane;

    /// <param name="limit">Disposed with this.</param>
    public StreamedAnswer(HttpContent inner, AttemptLimit limit, ModelLane lane)
    {
        (_inner, _limit, _lane) = (inner, limit, lane);
        foreach (var (name, values) in inner.Headers)
            Headers.TryAddWithoutValidation(name, values);
    }

    protected override async Task<Stream> CreateContentReadStreamAsync() => new WatchedStream(await _inner.ReadAsStreamAsync(_limit.Token), _limit, _lane);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await using var body = await CreateContentReadStreamAsync();
        await body.CopyToAsync(stream, _limit.Token);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
            _limit.Dispose();
        }

        base.Dispose(disposing);
    }
}
