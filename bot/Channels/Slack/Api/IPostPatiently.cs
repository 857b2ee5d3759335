using System.Text.Json.Nodes;
using PolicyBot.Channels.Slack.Workspaces;

namespace PolicyBot.Channels.Slack.Api;

/// <summary>The same with pauses, for about two minutes in all: for answers that somebody waits for. What could not be sent is in the log.</summary>
internal interface IPostPatiently
{
    /// <returns><see langword="null"/> when it was not sent, or nobody said so.</returns>
    Task<MessagePlace?> PostAsync(Workspace workspace, string channel, string? threadTs, MessageBody message, CancellationToken cancellationToken);

    Task<bool> UpdateAsync(Workspace workspace, MessagePlace place, MessageBody message, CancellationToken cancellationToken);

    Task<bool> DeleteAsync(Workspace workspace, MessagePlace place, CancellationToken cancellationToken);

    /// <returns>Whether it was sent.</returns>
    Task<bool> PostEphemeralAsync(Workspace workspace, string channel, string user, string? threadTs, MessageBody message, CancellationToken cancellationToken);

    /// <returns>Whether it was sent.</returns>
    Task<bool> RespondAsync(string responseUrl, ResponseMessage message, CancellationToken cancellationToken);

    /// <returns>Whether the Home tab of this person was drawn.</returns>
    Task<bool> PublishHomeAsync(Workspace workspace, string user, JsonObject view, CancellationToken cancellationToken);
}
