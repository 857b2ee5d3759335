using System.Text.Json.Nodes;
using PolicyBot.Channels.Slack.Workspaces;

namespace PolicyBot.Channels.Slack.Api;

/// <summary>
/// The methods of Slack's Web API that the bot uses, one attempt each. What the workspace is over its rate for is not even sent before the time that Slack
/// named; an expired token is renewed and the call repeated once. Links in messages are never unfurled.
/// </summary>
internal interface ICallSlack
{
    /// <summary><c>chat.postMessage</c>.</summary>
    /// <param name="threadTs">The message at the head of the thread; <see langword="null"/>: not in a thread.</param>
    Task<SlackAnswer<MessagePlace>> PostAsync(Workspace workspace, string channel, string? threadTs, MessageBody message, CancellationToken cancellationToken);

    /// <summary><c>chat.update</c>.</summary>
    Task<SlackAnswer<MessagePlace>> UpdateAsync(Workspace workspace, MessagePlace place, MessageBody message, CancellationToken cancellationToken);

    /// <summary><c>chat.delete</c>.</summary>
    Task<SlackAnswer<Done>> DeleteAsync(Workspace workspace, MessagePlace place, CancellationToken cancellationToken);

    /// <summary><c>chat.postEphemeral</c>: only this person sees it, and it does not stay.</summary>
    Task<SlackAnswer<Done>> PostEphemeralAsync(Workspace workspace, string channel, string user, string? threadTs, MessageBody message, CancellationToken cancellationToken);

    /// <summary><c>views.open</c>. A trigger lasts three seconds and opens one view.</summary>
    Task<SlackAnswer<OpenView>> OpenViewAsync(Workspace workspace, string trigger, JsonObject view, CancellationToken cancellationToken);

    /// <summary><c>views.update</c>.</summary>
    /// <param name="hash">Of the view as it was seen; <see langword="null"/>: whatever it is now.</param>
    Task<SlackAnswer<OpenView>> UpdateViewAsync(Workspace workspace, string viewId, string? hash, JsonObject view, CancellationToken cancellationToken);

    /// <summary><c>views.publish</c>: the Home tab of one person.</summary>
    Task<SlackAnswer<OpenView>> PublishHomeAsync(Workspace workspace, string user, JsonObject view, CancellationToken cancellationToken);

    /// <summary><c>conversations.open</c>.</summary>
    /// <returns>The id of the person's own chat with the bot.</returns>
    Task<SlackAnswer<string>> OpenConversationAsync(Workspace workspace, string user, CancellationToken cancellationToken);

    /// <summary><c>conversations.info</c>.</summary>
    /// <returns>Whether people of other companies read along.</returns>
    Task<SlackAnswer<bool>> IsSharedOutsideAsync(Workspace workspace, string channel, CancellationToken cancellationToken);

    /// <summary><c>users.info</c>, remembered for a while.</summary>
    Task<SlackAnswer<SlackUser>> FindUserAsync(Workspace workspace, string user, CancellationToken cancellationToken);

    /// <summary><c>assistant.threads.setStatus</c>: cleared by the next message, or by an empty status.</summary>
    Task<SlackAnswer<Done>> SetStatusAsync(Workspace workspace, string channel, string threadTs, string status, CancellationToken cancellationToken);

    /// <summary><c>assistant.threads.setSuggestedPrompts</c>, four at most.</summary>
    Task<SlackAnswer<Done>> SuggestAsync(Workspace workspace, string channel, string? threadTs, string title, IReadOnlyList<SuggestedPrompt> prompts, CancellationToken cancellationToken);

    /// <summary>Answers through a <c>response_url</c>: five times in 30 minutes, without a token, and only on Slack's own host.</summary>
    Task<SlackAnswer<Done>> RespondAsync(string responseUrl, ResponseMessage message, CancellationToken cancellationToken);
}
