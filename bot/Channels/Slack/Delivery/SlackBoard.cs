using PolicyBot.Cases;
using PolicyBot.Channels.Notices;
using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.BlockKit;
using PolicyBot.Channels.Slack.Workspaces;
using PolicyBot.Conversation.Cards;

namespace PolicyBot.Channels.Slack.Delivery;

/// <summary>What is the same of a channel and of a person's own chat. A notice is one message, and what is said of its case is said in its thread.</summary>
internal abstract class SlackBoard(ICallSlack slack, CardRenderer cards) : INoticeBoard
{
    private const string NotInstalled = "The bot is not installed in that workspace. Install it at /slack/install, or set Slack:BotToken.";

    protected ICallSlack Slack => slack;

    // Slack asks nobody anew: messages are changed from here.
    public Task<IReadOnlyList<string>> RefreshForAsync(CaseNumber number, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);

    public Task<BoardAnswer> PostAsync(AdaptiveCard notice, CancellationToken cancellationToken) => InAsync(
        workspace => FindChannelAsync(workspace, cancellationToken),
        (workspace, channel) => slack.PostAsync(workspace, channel, threadTs: null, Message(notice), cancellationToken),
        PostRefused,
        cancellationToken);

    public Task<BoardAnswer> UpdateAsync(PostedNotice posted, AdaptiveCard notice, CancellationToken cancellationToken) => InAsync(
        workspace => ReturnToAsync(workspace, posted.Place, cancellationToken),
        (workspace, channel) => slack.UpdateAsync(workspace, new MessagePlace(channel, posted.Message), Message(notice), cancellationToken),
        UpdateRefused,
        cancellationToken);

    public Task<BoardAnswer> DeleteAsync(PostedNotice posted, CancellationToken cancellationToken) => InAsync(
        _ => Task.FromResult<SlackAnswer<string>>(new SlackAnswer<string>.Done(posted.Place)),
        (workspace, channel) => slack.DeleteAsync(workspace, new MessagePlace(channel, posted.Message), cancellationToken),
        UpdateRefused,
        cancellationToken);

    public Task<BoardAnswer> SayAsync(PostedNotice notice, AdaptiveCard word, CancellationToken cancellationToken) => InAsync(
        workspace => ReturnToAsync(workspace, notice.Place, cancellationToken),
        (workspace, channel) => slack.PostAsync(workspace, channel, notice.Message, Message(word) with { InChannelToo = true }, cancellationToken),
        SayRefused,
        cancellationToken);

    /// <summary>Finds out where the bot is installed, and does it there.</summary>
    /// <exception cref="WorkspaceUnavailableException">It cannot be told now.</exception>
    protected abstract Task<Workspace?> FindWorkspaceAsync(CancellationToken cancellationToken);

    /// <summary>Where a new notice goes.</summary>
    protected abstract Task<SlackAnswer<string>> FindChannelAsync(Workspace workspace, CancellationToken cancellationToken);

    /// <summary>Whether what stands there may be changed, and more said of it.</summary>
    /// <returns>The same channel.</returns>
    protected virtual Task<SlackAnswer<string>> ReturnToAsync(Workspace workspace, string channelId, CancellationToken cancellationToken) =>
        Task.FromResult<SlackAnswer<string>>(new SlackAnswer<string>.Done(channelId));

    protected virtual BoardAnswer PostRefused(string code) => Mend(code);

    protected virtual BoardAnswer UpdateRefused(string code) => code switch
    {
        "message_not_found" => new BoardAnswer.Gone(code),
        "cant_update_message" or "edit_window_closed" => new BoardAnswer.Gone(code) { IsFrozen = true },
        _ => Mend(code),
    };

    protected virtual BoardAnswer SayRefused(string code) => code is "message_not_found" or "thread_not_found" or "cannot_reply_to_message"
        ? new BoardAnswer.Gone(code)
        : Mend(code);

    private async Task<BoardAnswer> InAsync<T>(
        Func<Workspace, Task<SlackAnswer<string>>> find, Func<Workspace, string, Task<SlackAnswer<T>>> work, Func<string, BoardAnswer> refused, CancellationToken cancellationToken)
    {
        try
        {
            if (await FindWorkspaceAsync(cancellationToken) is not { } workspace)
                return new BoardAnswer.Refused(NotInstalled);

            var place = await find(workspace);
            return place is SlackAnswer<string>.Done { Value: var channel } ? Judge(await work(workspace, channel), refused) : Judge(place, refused);
        }
        catch (WorkspaceUnavailableException e)
        {
            return new BoardAnswer.TryAgain(e.Message, null, MayHaveArrived: false);
        }
    }

    // Notices and words about them are short: one message each. Blocks are taken over by sending, so they are drawn each time.
    private MessageBody Message(AdaptiveCard card) => cards.Messages(card) is [var only] ? only : throw new InvalidOperationException("A notice has to fit into one message.");

    private static BoardAnswer.Refused Mend(string code) => new($"{code}: {SlackErrors.Sentence(code)}");

    private static BoardAnswer Judge<T>(SlackAnswer<T> answer, Func<string, BoardAnswer> refused) => answer switch
    {
        SlackAnswer<T>.Done { Value: MessagePlace(var channel, var ts) } => new BoardAnswer.Done(new PostedNotice(channel, ts)),
        SlackAnswer<T>.Done => new BoardAnswer.Done(Posted: null),
        SlackAnswer<T>.TryAgain again => new BoardAnswer.TryAgain(again.Code, again.After, again.MayHaveArrived),
        SlackAnswer<T>.Refused { Code: var code } => refused(code),
        _ => throw new System.Diagnostics.UnreachableException(answer.GetType().Name),
    };
}
