using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Teams.Activities;

/// <summary>Gathers the answers for a caller that wants them in the response (<c>deliveryMode</c> <c>expectReplies</c>).</summary>
internal sealed class PostInResponse : IPost
{
    public List<OutgoingActivity> Sent { get; } = [];

    public IShowDraft? Draft(Activity inbound, CancellationToken cancellationToken) => null;

    public Task<string?> SendAsync(OutgoingActivity activity, CancellationToken cancellationToken)
    {
        Sent.Add(activity);
        return Task.FromResult<string?>(null);
    }

    // The caller waits for the response as it is.
    public Task<bool> ShowTypingAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    // Nothing was sent before this response, so there is nothing to change.
    public Task UpdateAsync(string id, OutgoingActivity activity, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task DeleteAsync(string id, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task TidyAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
