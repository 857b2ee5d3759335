using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace PolicyBot.Tests.TestKit;

/// <summary>Slack's end of one socket, down to the bytes of its frames, so that they can be broken.</summary>
internal sealed class FakeSocket
{
    private readonly Stream _wire;
    private readonly WebSocket _socket;
    private readonly HttpContext _context;
    private readonly Lock _lock = new();
    private readonly List<JsonObject> _heard = [];
    private readonly List<(int Count, TaskCompletionSource Seen)> _watchers = [];
    private readonly TaskCompletionSource<WebSocketCloseStatus?> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private FakeSocket(HttpContext context, Stream wire)
    {
        (_context, _wire) = (context, wire);
        _socket = WebSocket.CreateFromStream(wire, new WebSocketCreationOptions { IsServer = true, KeepAliveInterval = TimeSpan.Zero });
    }

    /// <summary>What the bot sent, in its order.</summary>
    public IReadOnlyList<JsonObject> Heard
    {
        get
        {
            lock (_lock)
                return [.. _heard];
        }
    }

    /// <summary>How the bot closed it; <see langword="null"/>: the connection broke.</summary>
    public Task<WebSocketCloseStatus?> Closed => _closed.Task;

    /// <summary>Shakes hands.</summary>
    public static async Task<FakeSocket> AcceptAsync(HttpContext context)
    {
        var key = context.Request.Headers.SecWebSocketKey + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
#pragma warning disable CA5350 // RFC 6455 wants SHA-1 here; it protects nothing
        context.Response.Headers.SecWebSocketAccept = Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key)));
#pragma warning restore CA5350
        context.Response.Headers.Connection = "Upgrade";
        context.Response.Headers.Upgrade = "websocket";
        return new FakeSocket(context, await context.Features.GetRequiredFeature<IHttpUpgradeFeature>().UpgradeAsync());
    }

    public Task HelloAsync() => SayAsync("""{"type":"hello","num_connections":1,"connection_info":{"app_id":"A1"},"debug_info":{"host":"applink"}}""");

    public Task DisconnectAsync(string reason) => SayAsync(new JsonObject { ["type"] = "disconnect", ["reason"] = reason }.ToJsonString());

    public Task EnvelopeAsync(string id, string type, string payload, bool acceptsPayload = false) =>
        SayAsync($$"""{"envelope_id":"{{id}}","type":"{{type}}","payload":{{payload}},"accepts_response_payload":{{(acceptsPayload ? "true" : "false")}}}""");

    public Task SayAsync(string text) => _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    /// <summary>One message in frames of so many bytes.</summary>
    public async Task SayInPiecesAsync(string text, int size)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var start = 0; start < bytes.Length; start += size)
        {
            var piece = bytes.AsMemory(start, Math.Min(size, bytes.Length - start));
            await _socket.SendAsync(piece, WebSocketMessageType.Text, start + size >= bytes.Length, CancellationToken.None);
        }
    }

    public Task SayBytesAsync(byte[] bytes) => _socket.SendAsync(bytes, WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);

    /// <summary>Whatever stands for a frame.</summary>
    public async Task WriteRawAsync(byte[] bytes)
    {
        await _wire.WriteAsync(bytes);
        await _wire.FlushAsync();
    }

    public Task CloseAsync() => _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

    /// <summary>The cable is pulled.</summary>
    public void Cut() => _context.Abort();

    /// <summary>Ends when the bot has sent so many messages over this socket.</summary>
    public Task HearAsync(int count)
    {
        lock (_lock)
        {
            if (_heard.Count >= count)
                return Task.CompletedTask;

            var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _watchers.Add((count, seen));
            return seen.Task;
        }
    }

    /// <summary>Listens until the socket ends.</summary>
    public async Task RunAsync()
    {
        var buffer = new byte[1024 * 1024];
        try
        {
            while (true)
            {
                var length = 0;
                ValueWebSocketReceiveResult result;
                do
                {
                    result = await _socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                    length += result.Count;
                }
                while (!result.EndOfMessage);

                if (result.MessageType == WebSocketMessageType.Close)
                    break;

                Note(JsonNode.Parse(buffer.AsSpan(0, length))!.AsObject());
            }

            _closed.TrySetResult(_socket.CloseStatus);
            if (_socket.State == WebSocketState.CloseReceived)
                await CloseAsync();
        }
        catch (Exception e) when (e is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            _closed.TrySetResult(null);
        }
    }

    private void Note(JsonObject message)
    {
        TaskCompletionSource[] seen;
        lock (_lock)
        {
            _heard.Add(message);
            seen = [.. _watchers.Where(watcher => _heard.Count >= watcher.Count).Select(watcher => watcher.Seen)];
            _watchers.RemoveAll(watcher => _heard.Count >= watcher.Count);
        }

        foreach (var watcher in seen)
            watcher.TrySetResult();
    }
}
