using PolicyBot.Cases.Handlers;
using PolicyBot.Channels.Notices;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Channels.Teams.People;
using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Outbox;

namespace PolicyBot.Channels.Teams.Delivery;

/// <summary>The places in Teams that a destination means.</summary>
internal sealed class TeamsBoards(ICallConnector connector, IServiceUrls serviceUrls, ConversationStore people, DressCard dress, HandlerDirectory directory)
{
    private IEnumerable<string> Accounts => directory.AccountsOn(TeamsAccounts.Name).Select(account => account.Account);

    /// <returns>None when no handler has opened a chat yet.</returns>
    public async Task<IReadOnlyList<NoticeSpot>> OfAsync(Destination destination, TeamsPlace place, CancellationToken cancellationToken) => place switch
    {
        TeamsPlace.Channel channel => [new(destination.Name, BoardOf(new ConversationAddress(serviceUrls.Proactive, channel.Id), channel.TenantId))],
        TeamsPlace.GroupChat chat => [new(destination.Name, BoardOf(new ConversationAddress(serviceUrls.Proactive, chat.Id)))],
        TeamsPlace.Handlers =>
        [
            .. (await people.OfAsync(Accounts, cancellationToken))
                .Where(handler => !handler.Reference.IsGroup) // others read along in a group
                .Select(handler => new NoticeSpot($"{destination.Name}/{handler.Name}", BoardOf(handler.Reference.Address))),
        ],
        _ => throw new System.Diagnostics.UnreachableException(place.GetType().Name),
    };

    private TeamsBoard BoardOf(ConversationAddress address, string? tenantOfChannel = null) => new(connector, dress, address, tenantOfChannel, RefreshForAsync);

    private async Task<IReadOnlyList<string>> RefreshForAsync(CancellationToken cancellationToken) =>
        [.. (await people.OfAsync(Accounts, cancellationToken)).Select(handler => handler.Reference.UserId)];
}
