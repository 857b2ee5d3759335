using PolicyBot.Channels.Slack.Interactions;

namespace PolicyBot.Channels.Slack.Inbox;

/// <summary>A modal that was sent in, perhaps more than once, and is worked on once.</summary>
internal sealed class Submission(TimeProvider time)
{
    private readonly TaskCompletionSource<SubmissionResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isLate;

    /// <summary>Whether somebody was told to wait.</summary>
    public bool IsLate => _isLate;

    public void Finish(SubmissionResult result) => _result.TrySetResult(result);

    /// <returns><see langword="null"/> when it takes longer.</returns>
    public async Task<SubmissionResult?> WaitAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var isThere = await Task.WhenAny(_result.Task, Task.Delay(patience, time, over.Token)) == _result.Task;
        await over.CancelAsync();
        if (isThere)
            return await _result.Task;

        _isLate = true;
        return null;
    }
}
