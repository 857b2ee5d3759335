using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Teams.Activities;

/// <summary>Where the answers to one activity go.</summary>
internal interface IPost
{
    /// <summary>Begins to show an answer while it is written; the next message that is sent takes its place.</summary>
    /// <returns><see langword="null"/> where only a whole one can be shown.</returns>
    IShowDraft? Draft(Activity inbound, CancellationToken cancellationToken);

    /// <returns>The id of what is there now; <see langword="null"/> when it is not there, or nobody said.</returns>
    Task<string?> SendAsync(OutgoingActivity activity, CancellationToken cancellationToken);

    /// <summary>Shows for some seconds that somebody writes. One attempt: it is a courtesy.</summary>
    /// <returns>Whether it was shown, so that it is worth while to show it again.</returns>
    Task<bool> ShowTypingAsync(CancellationToken cancellationToken);

    Task UpdateAsync(string id, OutgoingActivity activity, CancellationToken cancellationToken);

    Task DeleteAsync(string id, CancellationToken cancellationToken);

    /// <summary>Once all is said: takes away what came beside it.</summary>
    Task TidyAsync(CancellationToken cancellationToken);
}
