using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Channels.Teams.Protocol;

namespace PolicyBot.Channels.Teams.Activities;

/// <summary>Sends by the connector that the activity came from. What cannot be sent is in the log of <see cref="ISendPatiently"/>.</summary>
internal sealed class PostByConnector(ISendPatiently connector, ICallConnector once, ConversationAddress to) : IPost
{
    public async Task<string?> SendAsync(OutgoingActivity activity, CancellationToken cancellationToken) =>
        await connector.SendAsync(to, activity, cancellationToken) is ConnectorAnswer.Done { Id: var id } ? id : null;

    public async Task<bool> ShowTypingAsync(CancellationToken cancellationToken) =>
        await once.SendAsync(to, new OutgoingActivity { Type = ActivityTypes.Typing }, cancellationToken) is ConnectorAnswer.Done;

    public Task UpdateAsync(string id, OutgoingActivity activity, CancellationToken cancellationToken) => connector.UpdateAsync(to, id, activity, cancellationToken);

    public Task DeleteAsync(string id, CancellationToken cancellationToken) => connector.DeleteAsync(to, id, cancellationToken);
}
