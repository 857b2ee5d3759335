using PolicyBot.Channels.Teams.Protocol;

namespace PolicyBot.Channels.Teams.Activities;

/// <summary>Where the answers to one activity go.</summary>
internal interface IPost
{
    /// <returns>The id of what is there now; <see langword="null"/> when it is not there, or nobody said.</returns>
    Task<string?> SendAsync(OutgoingActivity activity, CancellationToken cancellationToken);

    Task UpdateAsync(string id, OutgoingActivity activity, CancellationToken cancellationToken);

    Task DeleteAsync(string id, CancellationToken cancellationToken);
}
