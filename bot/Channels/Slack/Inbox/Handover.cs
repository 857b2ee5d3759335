using System.Text.Json.Nodes;

namespace PolicyBot.Channels.Slack.Inbox;

/// <summary>
/// An answer that goes into the acknowledgement when it is there in time, and elsewhere when it is not. Exactly one of the two sides gets to say what is sent.
/// </summary>
internal sealed class Handover(TimeProvider time, TimeSpan patience)
{
    private readonly TaskCompletionSource<JsonObject?> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <returns><see langword="false"/> when it is too late: then whoever made the answer brings it there.</returns>
    public bool TryGive(JsonObject? answer) => _answer.TrySetResult(answer);

    /// <param name="cancellationToken">Nobody waits for the acknowledgement any more: then it is late as well.</param>
    /// <returns><see langword="null"/> when it is too late, or there is none.</returns>
    public async Task<JsonObject?> WaitAsync(CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (await Task.WhenAny(_answer.Task, Task.Delay(patience, time, over.Token)) != _answer.Task)
            _answer.TrySetResult(null);
        await over.CancelAsync();

        return await _answer.Task;
    }
}
