using PolicyBot.Channels.Teams.Protocol;

namespace PolicyBot.Channels.Teams.Connector;

/// <summary>Sends what answers a turn, again and again for as long as somebody may still wait for it.</summary>
internal interface ISendPatiently
{
    Task<ConnectorAnswer> SendAsync(ConversationAddress to, OutgoingActivity activity, CancellationToken cancellationToken);

    Task<ConnectorAnswer> UpdateAsync(ConversationAddress to, string activityId, OutgoingActivity activity, CancellationToken cancellationToken);

    Task<ConnectorAnswer> DeleteAsync(ConversationAddress to, string activityId, CancellationToken cancellationToken);
}
