using System.Globalization;
using System.Text.Json;

namespace PolicyBot.Tests.TestKit.Slack;

/// <summary>Slack's end of a socket that the bot has opened (Socket Mode).</summary>
internal sealed class SocketWire(FakeSocket socket)
{
    private readonly SemaphoreSlim _turn = new(1);
    private int _count;

    /// <param name="type">Of the envelope, such as <c>interactive</c>.</param>
    /// <param name="payload">JSON.</param>
    /// <returns>What the acknowledgement holds; of kind Undefined when that is nothing.</returns>
    public async Task<JsonElement> SendAsync(string type, string payload)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"envelope-{Interlocked.Increment(ref _count)}");
        await _turn.WaitAsync();
        try
        {
            await socket.EnvelopeAsync(id, type, payload, acceptsPayload: type is not "events_api");
        }
        finally
        {
            _turn.Release();
        }

        while (true)
        {
            var heard = socket.Heard;
            if (heard.FirstOrDefault(answer => (string?)answer["envelope_id"] == id) is { } acknowledged)
                return acknowledged["payload"] is { } body ? JsonElement.Parse(body.ToJsonString()) : default;

            await socket.HearAsync(heard.Count + 1).WaitAsync(TimeSpan.FromSeconds(30));
        }
    }
}
