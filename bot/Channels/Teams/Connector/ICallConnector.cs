using PolicyBot.Channels.Teams.Protocol;

namespace PolicyBot.Channels.Teams.Connector;

/// <summary>The connector's REST interface. Each method is one attempt; an address that is not trusted is never called, and answers <see cref="ConnectorAnswer.Refused"/>.</summary>
internal interface ICallConnector
{
    Task<ConnectorAnswer> SendAsync(ConversationAddress to, OutgoingActivity activity, CancellationToken cancellationToken);

    Task<ConnectorAnswer> UpdateAsync(ConversationAddress to, string activityId, OutgoingActivity activity, CancellationToken cancellationToken);

    Task<ConnectorAnswer> DeleteAsync(ConversationAddress to, string activityId, CancellationToken cancellationToken);

    Task<ConnectorAnswer> CreateAsync(NewConversation conversation, CancellationToken cancellationToken);
}
