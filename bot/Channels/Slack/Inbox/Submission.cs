using PolicyBot.Channels.Slack.Interactions;

namespace PolicyBot.Channels.Slack.Inbox;

/// <summary>A modal that was sent in, perhaps more than once, and is worked on once.</summary>
internal sealed class Submission(TimeProvider time)
{
    private readonly Lock _door = new();
    private readonly TaskCompletionSource<SubmissionResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isLate;

    /// <returns>Whether somebody was told to wait: then whoever made the result brings it there.</returns>
    public bool Finish(SubmissionResult result)
    {
        lock (_door)
        {
            _result.SetResult(result);
            return _isLate;
        }
    }

    /// <returns><see langword="null"/> when it takes longer.</returns>
    public async Task<SubmissionResult?> WaitAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(_result.Task, Task.Delay(patience, time, over.Token));
        await over.CancelAsync();
        lock (_door)
            _isLate |= !_result.Task.IsCompleted;

        return _result.Task.IsCompleted ? await _result.Task : null;
    }
}
