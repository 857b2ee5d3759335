using PolicyBot.Cases;
using PolicyBot.Channels.Notices;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Conversation.Cards;

namespace PolicyBot.Channels.Teams.Delivery;

/// <summary>A chat or a channel of Teams, through the connector.</summary>
/// <param name="tenantOfChannel">Set for a channel, where each case begins a thread of its own.</param>
/// <param name="refreshFor">Ids of the handlers whom the bot knows and who may know of the case, read when it is asked.</param>
internal sealed class TeamsBoard(
    ICallConnector connector,
    ConversationAddress address,
    string? tenantOfChannel,
    Func<CaseNumber, CancellationToken, Task<IReadOnlyList<string>>> refreshFor) : INoticeBoard
{
    public Task<IReadOnlyList<string>> RefreshForAsync(CaseNumber number, CancellationToken cancellationToken) => refreshFor(number, cancellationToken);

    public async Task<BoardAnswer> PostAsync(AdaptiveCard notice, CancellationToken cancellationToken)
    {
        var activity = ActivityOf(notice);
        var answer = tenantOfChannel is null
            ? await connector.SendAsync(address, activity, cancellationToken)
            : await connector.CreateAsync(
                new NewConversation { ServiceUrl = address.ServiceUrl, TenantId = tenantOfChannel, ChannelId = address.ConversationId, First = activity },
                cancellationToken);

        return answer.ToBoard(IdsOf);
    }

    public async Task<BoardAnswer> UpdateAsync(PostedNotice posted, AdaptiveCard notice, CancellationToken cancellationToken) =>
        (await connector.UpdateAsync(In(posted), posted.Message, ActivityOf(notice), cancellationToken)).ToBoard(_ => posted);

    public async Task<BoardAnswer> DeleteAsync(PostedNotice posted, CancellationToken cancellationToken) =>
        (await connector.DeleteAsync(In(posted), posted.Message, cancellationToken)).ToBoard(_ => null);

    public async Task<BoardAnswer> SayAsync(PostedNotice notice, AdaptiveCard word, CancellationToken cancellationToken)
    {
        var activity = ActivityOf(word) with { ReplyToId = tenantOfChannel is null ? null : notice.Message };

        return (await connector.SendAsync(In(notice), activity, cancellationToken)).ToBoard(done => done.Id is { } id ? new PostedNotice(notice.Place, id) : null);
    }

    private ConversationAddress In(PostedNotice posted) => address with { ConversationId = posted.Place };

    private static OutgoingActivity ActivityOf(AdaptiveCard card) => new() { Summary = card.FallbackText, Cards = [card] };

    // Teams makes the id of a thread in a channel of the channel's id, ";messageid=" and the id of the first message: should the connector name that one nowhere else.
    private PostedNotice? IdsOf(ConnectorAnswer.Done done)
    {
        var conversation = done.ConversationId ?? (tenantOfChannel is null ? address.ConversationId : null);
        var activity = done.Id ?? conversation?.Split(";messageid=") switch
        {
            [_, var first] => first,
            _ => null,
        };

        return conversation is null || activity is null ? null : new PostedNotice(conversation, activity);
    }
}
