using Microsoft.Extensions.Options;
using PolicyBot.Cases;
using PolicyBot.Cases.Handling;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Channels.Teams.People;
using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Conversation.Dialogs.WorkACase;

namespace PolicyBot.Channels.Teams.Delivery;

/// <summary>
/// Makes one place show how a case stands now: changes the message that is there, or sends one. What is shown is compared with the case once more
/// afterwards, so that of two who show it at once the last leaves the last state, whichever request the connector did first.
/// </summary>
internal sealed class ShowNotice(
    ICallConnector connector,
    CaseStandings standings,
    PostedNotices notices,
    ConversationStore people,
    DressCard dress,
    IOptions<TeamsOptions> options)
{
    /// <returns>Done when nothing is left to do; otherwise what the connector said.</returns>
    /// <param name="posts">Whether to send a message where none is; a mere change is of no interest where the case was not told of.</param>
    public async Task<ConnectorAnswer> HandleAsync(NoticeSpot spot, CaseNumber number, bool posts, CancellationToken cancellationToken)
    {
        var mayPost = posts;
        string? shown = null;
        while (true)
        {
            if (await ReadAsync(number, cancellationToken) is not { } card)
                return new ConnectorAnswer.Refused("no such case");

            var posted = await notices.FindAsync(spot.Key, number, cancellationToken);
            if (card == shown || (posted is null && !mayPost))
                return new ConnectorAnswer.Done(posted?.ActivityId);

            var answer = posted is null
                ? await PostAsync(spot, number, ActivityOf(card), cancellationToken)
                : await connector.UpdateAsync(spot.Address with { ConversationId = posted.ConversationId }, posted.ActivityId, ActivityOf(card), cancellationToken);

            if (answer is ConnectorAnswer.Gone && posted is not null)
            {
                await notices.DropAsync(spot.Key, number, cancellationToken); // somebody took it away: a new case is told of again, a change is not
                continue;
            }

            if (answer is not ConnectorAnswer.Done)
                return answer;

            mayPost = false;
            shown = card;
        }
    }

    private async Task<string?> ReadAsync(CaseNumber number, CancellationToken cancellationToken)
    {
        if (await standings.FindAsync(number, cancellationToken) is not { } standing)
            return null;

        var handlers = await people.OfAsync(options.Value.Handlers, cancellationToken);

        return dress(CaseNoticeCard.Of(standing, [.. handlers.Select(handler => handler.Reference.UserId)]));
    }

    private async Task<ConnectorAnswer> PostAsync(NoticeSpot spot, CaseNumber number, OutgoingActivity activity, CancellationToken cancellationToken)
    {
        var answer = spot.TenantOfChannel is { } tenant
            ? await connector.CreateAsync(
                new NewConversation { ServiceUrl = spot.Address.ServiceUrl, TenantId = tenant, ChannelId = spot.Address.ConversationId, First = activity },
                cancellationToken)
            : await connector.SendAsync(spot.Address, activity, cancellationToken);

        // The message is there: from here on nothing may keep its ids from being kept, or it would be sent again.
        if (answer is ConnectorAnswer.Done done && IdsOf(spot, done) is { } posted
            && !await notices.KeepAsync(spot.Key, number, posted, CancellationToken.None))
            await connector.DeleteAsync(spot.Address with { ConversationId = posted.ConversationId }, posted.ActivityId, cancellationToken); // another replica was faster

        return answer;
    }

    private static OutgoingActivity ActivityOf(string card) => new() { Summary = CaseNoticeCard.Heading, Cards = [card] };

    // Teams makes the id of a thread in a channel of the channel's id, ";messageid=" and the id of the first message: should the connector name that one nowhere else.
    private static PostedNotice? IdsOf(NoticeSpot spot, ConnectorAnswer.Done done)
    {
        var conversation = done.ConversationId ?? (spot.TenantOfChannel is null ? spot.Address.ConversationId : null);
        var activity = done.Id ?? conversation?.Split(";messageid=") switch
        {
            [_, var first] => first,
            _ => null,
        };

        return conversation is null || activity is null ? null : new PostedNotice(conversation, activity);
    }
}
