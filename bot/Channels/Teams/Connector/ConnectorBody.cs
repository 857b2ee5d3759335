using System.Net;
using System.Net.Http.Headers;

namespace PolicyBot.Channels.Teams.Connector;

/// <summary>JSON on its way out, that knows whether any of it may have left: what never left cannot have arrived.</summary>
internal sealed class ConnectorBody : HttpContent
{
    private static readonly MediaTypeHeaderValue Json = new("application/json") { CharSet = "utf-8" };

    private readonly ReadOnlyMemory<byte> _json;

    public ConnectorBody(ReadOnlyMemory<byte> json)
    {
        _json = json;
        Headers.ContentType = Json;
    }

    public bool MayHaveLeft { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        MayHaveLeft = true;
        await stream.WriteAsync(_json, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _json.Length;
        return true;
    }
}
