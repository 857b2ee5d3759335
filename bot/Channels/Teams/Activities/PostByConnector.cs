using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Channels.Teams.Protocol;

namespace PolicyBot.Channels.Teams.Activities;

/// <summary>Sends by the connector that the activity came from.</summary>
internal sealed partial class PostByConnector(ISendPatiently connector, ConversationAddress to, ILogger<PostByConnector> logger) : IPost
{
    public async Task<string?> SendAsync(OutgoingActivity activity, CancellationToken cancellationToken) =>
        IdIn(await connector.SendAsync(to, activity, cancellationToken));

    public async Task UpdateAsync(string id, OutgoingActivity activity, CancellationToken cancellationToken) =>
        IdIn(await connector.UpdateAsync(to, id, activity, cancellationToken));

    public async Task DeleteAsync(string id, CancellationToken cancellationToken) =>
        IdIn(await connector.DeleteAsync(to, id, cancellationToken));

    private string? IdIn(ConnectorAnswer answer)
    {
        switch (answer)
        {
            case ConnectorAnswer.Done done:
                return done.Id;
            case ConnectorAnswer.TryAgain away:
                LogNotDelivered(away.Reason);
                return null;
            case ConnectorAnswer.Gone gone:
                LogNotDelivered(gone.Reason);
                return null;
            case ConnectorAnswer.Stop stop:
                LogNotDelivered(stop.Reason);
                return null;
            case ConnectorAnswer.Refused refused:
                LogNotDelivered(refused.Reason);
                return null;
            default:
                throw new System.Diagnostics.UnreachableException(answer.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "An answer did not reach Teams: {Reason}")]
    private partial void LogNotDelivered(string reason);
}
