using System.Text.Json.Nodes;

namespace PolicyBot.Channels.Slack.Inbox;

/// <summary>
/// An answer that goes into the acknowledgement when it is there in time, and elsewhere when it is not. Exactly one of the two sides gets to say what is sent.
/// </summary>
/// <param name="late">What is acknowledged instead when the time is over; <see langword="null"/> for nothing.</param>
internal sealed class Handover(TimeProvider time, TimeSpan patience, Func<JsonObject?> late)
{
    private readonly TaskCompletionSource<JsonObject?> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <returns><see langword="false"/> when it is too late: then whoever made the answer brings it there.</returns>
    public bool TryGive(JsonObject? answer) => _answer.TrySetResult(answer);

    /// <param name="cancellationToken">Nobody waits for the acknowledgement any more: then it is late as well.</param>
    public async Task<JsonObject?> WaitAsync(CancellationToken cancellationToken)
    {
        if (!_answer.Task.IsCompleted)
        {
            using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            if (await Task.WhenAny(_answer.Task, Task.Delay(patience, time, over.Token)) != _answer.Task)
                _answer.TrySetResult(late());
            await over.CancelAsync();
        }

        return await _answer.Task;
    }
}
