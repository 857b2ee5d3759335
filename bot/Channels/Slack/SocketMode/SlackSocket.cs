using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Channels.Calls;
using PolicyBot.Channels.Slack.Inbox;
using PolicyBot.Channels.Slack.Security;

namespace PolicyBot.Channels.Slack.SocketMode;

/// <summary>
/// One open socket. Envelopes are taken side by side, and each is acknowledged over the socket that brought it as soon as it is taken, once and whatever the others do.
/// What is not taken is not acknowledged: Slack brings it again, here or over another socket.
/// </summary>
internal sealed partial class SlackSocket : IAsyncDisposable
{
    /// <summary>Why a socket ended that nobody said anything about.</summary>
    public const string Broken = "broken";

    /// <summary>How many envelopes are taken at one time; most of it is waiting for others.</summary>
    private const int AtOnce = 128;

    /// <summary>What is under way gets this long to be acknowledged, and Slack to close its end.</summary>
    private static readonly TimeSpan LeaveWithin = TimeSpan.FromSeconds(3);

    private readonly ClientWebSocket _socket;
    private readonly TakeEnvelope _take;
    private readonly Refusals _refusals;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly TaskCompletionSource<bool> _greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _gone = new();
    private readonly Lock _door = new();
    private readonly HashSet<Task> _underWay = [];
    private readonly Task _listening;
    private readonly long _since;
    private bool _isLeaving;

    /// <param name="socket">Open; it is let go with this.</param>
    public SlackSocket(ClientWebSocket socket, TakeEnvelope take, Refusals refusals, TimeProvider time, ILogger logger)
    {
        (_socket, _take, _refusals, _time, _logger) = (socket, take, refusals, time, logger);
        _since = time.GetTimestamp();
        _listening = Task.Run(() => ListenAsync(_gone.Token), CancellationToken.None);
    }

    public TimeSpan Age => _time.GetElapsedTime(_since);

    /// <returns>Whether Slack has said hello before it ended, or before it was too late.</returns>
    public async Task<bool> IsGreetedAsync(CancellationToken cancellationToken)
    {
        await ((Task)_greeted.Task.WaitAsync(cancellationToken)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return _greeted.Task.IsCompleted && await _greeted.Task;
    }

    /// <summary>Waits until another one is needed. Until it is closed this one goes on taking what comes.</summary>
    /// <returns>The <c>reason</c> of Slack's <c>disconnect</c>, or <see cref="Broken"/>.</returns>
    public Task<string> WaitForEndAsync(CancellationToken cancellationToken) => _ended.Task.WaitAsync(cancellationToken);

    /// <summary>Takes nothing more, acknowledges what is under way, says goodbye, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        Task[] left;
        lock (_door)
        {
            _isLeaving = true;
            left = [.. _underWay];
        }

        using (var over = new CancellationTokenSource(LeaveWithin, _time))
        {
            await Task.WhenAll(left).WaitAsync(over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await CloseAsync(over.Token);
            await _listening.WaitAsync(over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await _gone.CancelAsync();
        await _listening;
        _socket.Dispose();
        await Task.WhenAll(left);
        _gone.Dispose();
        _sending.Dispose();
    }

    private async Task CloseAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, cancellationToken);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or InvalidOperationException)
        {
            // It is closed already, in a less polite way.
        }
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var message = await SocketMessage.ReadAsync(_socket, cancellationToken);
                if (message.Type == WebSocketMessageType.Close)
                    break;

                Hear(message);
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // The connection broke, or nobody wants it any more.
        }
        finally
        {
            _greeted.TrySetResult(false);
            _ended.TrySetResult(Broken);
        }
    }

    /// <summary>Takes the message over.</summary>
    private void Hear(SocketMessage message)
    {
        var json = message is { Type: WebSocketMessageType.Text, IsTooLong: false } ? SlackEnvelope.Parse(message.Bytes) : null;
        var isKept = false;
        switch (json is null ? null : Json.Text(json.RootElement, "type"))
        {
            case null:
                Ignore(message.IsTooLong ? "a socket's message of more than a megabyte" : message.Type == WebSocketMessageType.Text ? "a socket's message that cannot be read" : "a socket's message that is no text");
                break;
            case "hello":
                _greeted.TrySetResult(true);
                break;
            case "disconnect":
                _ended.TrySetResult(ReasonCode.Clean(Json.Text(json!.RootElement, "reason")) is { Length: > 0 } reason ? reason : Broken);
                break;
            case var type when TakeEnvelope.Knows(type):
                isKept = TryTake(type, json!, message);
                break;
            default:
                Ignore("a socket's message of a kind that is not known");
                break;
        }

        if (isKept)
            return;

        json?.Dispose();
        message.Dispose();
    }

    private bool TryTake(string type, JsonDocument json, SocketMessage message)
    {
        var payload = Json.Part(json.RootElement, "payload");
        if (Json.Text(json.RootElement, "envelope_id") is not { Length: > 0 } id || payload.ValueKind != JsonValueKind.Object)
        {
            Ignore("an envelope without an id or a payload");
            return false;
        }

        lock (_door)
        {
            if (_isLeaving)
                return false;

            if (_underWay.Count < AtOnce)
            {
                var work = Task.Run(() => TakeAsync(type, id, payload, json, message, _gone.Token), CancellationToken.None);
                _underWay.Add(work);
                _ = work.ContinueWith(Forget, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
                return true;
            }
        }

        Ignore("an envelope, since too many wait already");
        return false;
    }

    private void Forget(Task work)
    {
        lock (_door)
            _underWay.Remove(work);
    }

    private async Task TakeAsync(string type, string id, JsonElement payload, JsonDocument json, SocketMessage message, CancellationToken cancellationToken)
    {
        using var _ = message;
        using var __ = json;
        try
        {
            var answer = await _take.TakeAsync(type, payload, cancellationToken);
            if (answer.IsTaken)
                await SendAsync(Acknowledge(id, Json.Flag(json.RootElement, "accepts_response_payload") ? answer.Body : null), cancellationToken);
            else
                LogNotTaken();
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            LogNotAcknowledged(); // Slack brings it again, and it is known by then
        }
        catch (Exception e)
        {
            LogDefect(e); // the others are to be taken all the same
        }
    }

    private async Task SendAsync(ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await _socket.SendAsync(json, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            _sending.Release();
        }
    }

    private static ReadOnlyMemory<byte> Acknowledge(string id, JsonObject? body)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("envelope_id", id);
            if (body is not null)
            {
                writer.WritePropertyName("payload");
                body.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private void Ignore(string what) => _refusals.Add(CheckSignatures.Platform, what);

    [LoggerMessage(LogLevel.Warning, "Too much waits already, so that Slack has to bring something again.")]
    private partial void LogNotTaken();

    [LoggerMessage(LogLevel.Warning, "What came over a socket of Slack's could not be acknowledged, since the socket ended; Slack brings it again.")]
    private partial void LogNotAcknowledged();

    [LoggerMessage(LogLevel.Error, "What came over a socket of Slack's could not be taken.")]
    private partial void LogDefect(Exception exception);
}
