using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace PolicyBot.Channels.Calls;

/// <summary>A body on its way out, that knows whether any of it may have left: what never left cannot have arrived.</summary>
internal sealed class OutgoingBody : HttpContent
{
    private readonly ReadOnlyMemory<byte> _content;

    private OutgoingBody(ReadOnlyMemory<byte> content, MediaTypeHeaderValue type)
    {
        _content = content;
        Headers.ContentType = type;
    }

    public bool MayHaveLeft { get; private set; }

    public static OutgoingBody Json(ReadOnlyMemory<byte> json) => new(json, new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" });

    /// <param name="fields">In this order, as <c>application/x-www-form-urlencoded</c>.</param>
    public static OutgoingBody Form(IEnumerable<(string Name, string Value)> fields) =>
        new(
            Encoding.ASCII.GetBytes(string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}"))),
            new MediaTypeHeaderValue("application/x-www-form-urlencoded"));

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        MayHaveLeft = true;
        await stream.WriteAsync(_content, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _content.Length;
        return true;
    }
}
