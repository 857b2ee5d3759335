using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;
using PolicyBot.Channels.Calls;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Channels.Teams.Protocol;

namespace PolicyBot.Channels.Teams.Inbox;

/// <summary>The connector of a rehearsal: what is sent goes to the program's own door, which has no use for it, on the way on which answers go.</summary>
internal sealed class RehearsedConnector(OwnDoor door, OutgoingHttp http, IOptions<TeamsOptions> options) : ICallConnector
{
    private readonly ConnectorAnswer _done = new ConnectorAnswer.Done(null);
    private readonly ConnectorClient _client = new(new ConnectorCalls(http, new DoorAlone(door), new NoTokens()), options);

    public async Task<ConnectorAnswer> SendAsync(ConversationAddress to, OutgoingActivity activity, CancellationToken cancellationToken)
    {
        await _client.SendAsync(to, activity, cancellationToken);
        using var body = OutgoingBody.Json(ActivityJson.Write(activity));
        await door.KnockAsync(body, cancellationToken);

        return _done;
    }

    public Task<ConnectorAnswer> UpdateAsync(ConversationAddress to, string activityId, OutgoingActivity activity, CancellationToken cancellationToken) => Task.FromResult(_done);

    public Task<ConnectorAnswer> DeleteAsync(ConversationAddress to, string activityId, CancellationToken cancellationToken) => Task.FromResult(_done);

    public Task<ConnectorAnswer> CreateAsync(NewConversation conversation, CancellationToken cancellationToken) => Task.FromResult(_done);

    /// <summary>Whatever address is asked about, it is the door.</summary>
    private sealed class DoorAlone(OwnDoor door) : IServiceUrls
    {
        public Uri Proactive => throw new NotSupportedException("A rehearsal begins no conversation.");

        public bool TryTrust(string? text, [NotNullWhen(true)] out Uri? url)
        {
            url = door.Address();

            return url is not null;
        }
    }
}
