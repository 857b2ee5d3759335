using PolicyBot.Channels.Calls;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Channels.Teams.Protocol;

namespace PolicyBot.Channels.Teams.Inbox;

/// <summary>The connector of a rehearsal: what is sent goes to the program's own door, which has no use for it.</summary>
internal sealed class RehearsedConnector(OwnDoor door) : ICallConnector
{
    private readonly ConnectorAnswer _done = new ConnectorAnswer.Done(null);

    public async Task<ConnectorAnswer> SendAsync(ConversationAddress to, OutgoingActivity activity, CancellationToken cancellationToken)
    {
        using var body = OutgoingBody.Json(ActivityJson.Write(activity));
        await door.KnockAsync(body, cancellationToken);

        return _done;
    }

    public Task<ConnectorAnswer> UpdateAsync(ConversationAddress to, string activityId, OutgoingActivity activity, CancellationToken cancellationToken) => Task.FromResult(_done);

    public Task<ConnectorAnswer> DeleteAsync(ConversationAddress to, string activityId, CancellationToken cancellationToken) => Task.FromResult(_done);

    public Task<ConnectorAnswer> CreateAsync(NewConversation conversation, CancellationToken cancellationToken) => Task.FromResult(_done);

    public Task<ChannelAccount?> FindMemberAsync(ConversationAddress conversation, string userId, CancellationToken cancellationToken) => Task.FromResult<ChannelAccount?>(null);
}
