using PolicyBot.Channels.Calls;
using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Primitives;

namespace PolicyBot.Channels.Teams.Connector;

/// <summary>What could not be sent is in the log.</summary>
internal sealed partial class SendPatiently(ICallConnector connector, Ids ids, TimeProvider time, ILogger<SendPatiently> logger) : ISendPatiently
{
    private readonly Patience<ConnectorAnswer> _patience = new(
        answer => answer is ConnectorAnswer.TryAgain busy ? new Busy(busy.After, busy.MayHaveArrived) : null, ids, time);

    public Task<ConnectorAnswer> SendAsync(ConversationAddress to, OutgoingActivity activity, CancellationToken cancellationToken) =>
        TryAsync("send", isRepeatable: false, token => connector.SendAsync(to, activity, token), cancellationToken);

    public Task<ConnectorAnswer> UpdateAsync(ConversationAddress to, string activityId, OutgoingActivity activity, CancellationToken cancellationToken) =>
        TryAsync("update", isRepeatable: true, token => connector.UpdateAsync(to, activityId, activity, token), cancellationToken);

    public Task<ConnectorAnswer> DeleteAsync(ConversationAddress to, string activityId, CancellationToken cancellationToken) =>
        TryAsync("delete", isRepeatable: true, token => connector.DeleteAsync(to, activityId, token), cancellationToken);

    private async Task<ConnectorAnswer> TryAsync(string what, bool isRepeatable, Func<CancellationToken, Task<ConnectorAnswer>> once, CancellationToken cancellationToken)
    {
        var answer = await _patience.TryAsync(isRepeatable, once, cancellationToken);
        if (Reason(answer) is { } reason)
        {
            LogGivenUp(what, reason);
        }

        return answer;
    }

    private static string? Reason(ConnectorAnswer answer) => answer switch
    {
        ConnectorAnswer.Done => null,
        ConnectorAnswer.TryAgain { Reason: var reason } => reason,
        ConnectorAnswer.Gone { Reason: var reason } => reason,
        ConnectorAnswer.Stop { Reason: var reason } => reason,
        ConnectorAnswer.Refused { Reason: var reason } => reason,
        _ => throw new InvalidOperationException(answer.GetType().Name),
    };

    [LoggerMessage(LogLevel.Warning, "Teams did not take what we had to {What}: {Reason}.")]
    private partial void LogGivenUp(string what, string reason);
}
