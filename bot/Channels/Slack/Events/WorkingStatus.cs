using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.Workspaces;
using Texts = PolicyBot.Conversation.Texts;

namespace PolicyBot.Channels.Slack.Events;

/// <summary>
/// Says in somebody's own chat that an answer is being worked on, when that takes long. Slack takes the words away only when an answer comes into the thread
/// that they stand in; outside a thread the answer stands beside it, so they are taken away here.
/// </summary>
internal sealed class WorkingStatus(ICallSlack slack, TimeProvider time, Workspace workspace, MessagePlace thread)
{
    /// <summary>How long an answer may take before Slack shows that it is being worked on.</summary>
    private static readonly TimeSpan After = TimeSpan.FromSeconds(0.7);

    private bool _isShown;

    public async Task<T> WhileAsync<T>(Task<T> working, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var showing = ShowAsync(over.Token);
        try
        {
            return await working;
        }
        finally
        {
            await over.CancelAsync();
            await showing; // soon, since it was cancelled
        }
    }

    /// <summary>Once the answer stands there.</summary>
    public async Task ClearAsync(CancellationToken cancellationToken)
    {
        if (_isShown)
            await slack.SetStatusAsync(workspace, thread.Channel, thread.Ts, "", cancellationToken);
        _isShown = false;
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(After, time, cancellationToken);
            _isShown = true; // cancelled on its way it may have arrived
            await slack.SetStatusAsync(workspace, thread.Channel, thread.Ts, Texts.SlackSearching, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The answer is there.
        }
    }
}
