using System.Buffers;
using System.Net.WebSockets;

namespace PolicyBot.Channels.Slack.SocketMode;

/// <summary>One whole message, of however many frames. Cleared when it is let go: it may hold a report.</summary>
/// <param name="Type">Text, binary, or that the other side closes.</param>
internal sealed record SocketMessage(WebSocketMessageType Type, bool IsTooLong, ArrayBufferWriter<byte> Buffer) : IDisposable
{
    /// <summary>Bytes.</summary>
    public const int Longest = 1024 * 1024;

    private const int Chunk = 16 * 1024;

    public ReadOnlyMemory<byte> Bytes => Buffer.WrittenMemory;

    /// <summary>What is too long is read to its end, and not kept.</summary>
    /// <exception cref="WebSocketException">The connection broke, or what came is no frame.</exception>
    public static async Task<SocketMessage> ReadAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        var buffer = new ArrayBufferWriter<byte>(Chunk);
        var isTooLong = false;
        while (true)
        {
            var result = await socket.ReceiveAsync(buffer.GetMemory(Chunk), cancellationToken);
            buffer.Advance(result.Count);
            if (isTooLong || buffer.WrittenCount > Longest)
            {
                isTooLong = true;
                buffer.Clear();
            }

            if (result.EndOfMessage)
                return new SocketMessage(result.MessageType, isTooLong, buffer);
        }
    }

    public void Dispose() => Buffer.Clear();
}
