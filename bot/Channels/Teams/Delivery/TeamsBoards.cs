using PolicyBot.Cases;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Channels.Notices;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Channels.Teams.People;
using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Outbox;

namespace PolicyBot.Channels.Teams.Delivery;

/// <summary>The places in Teams that a destination means.</summary>
internal sealed class TeamsBoards(ICallConnector connector, IServiceUrls serviceUrls, ConversationStore people, HandlerDirectory directory, CaseStandings standings)
{
    private readonly Dictionary<string, Handler> _handlers = directory.AccountsOn(TeamsAccounts.Name).ToDictionary(account => account.Account, account => account.Person, StringComparer.OrdinalIgnoreCase);

    /// <returns>None when no handler has opened a chat yet.</returns>
    public async Task<IReadOnlyList<NoticeSpot>> OfAsync(Destination destination, TeamsPlace place, CancellationToken cancellationToken) => place switch
    {
        TeamsPlace.Channel channel => [new(destination.Name, BoardOf(new ConversationAddress(serviceUrls.Proactive, channel.Id), channel.TenantId))],
        TeamsPlace.GroupChat chat => [new(destination.Name, BoardOf(new ConversationAddress(serviceUrls.Proactive, chat.Id)))],
        TeamsPlace.Handlers =>
        [
            .. (await people.OfAsync(_handlers.Keys, cancellationToken))
                .Where(handler => !handler.Reference.IsGroup) // others read along in a group
                .Select(handler => new NoticeSpot(destination.Name, BoardOf(handler.Reference.Address), handler.Name, PersonOf(handler))),
        ],
        _ => throw new System.Diagnostics.UnreachableException(place.GetType().Name),
    };

    private TeamsBoard BoardOf(ConversationAddress address, string? tenantOfChannel = null) => new(connector, address, tenantOfChannel, RefreshForAsync);

    private async Task<IReadOnlyList<string>> RefreshForAsync(CaseNumber number, CancellationToken cancellationToken)
    {
        var known = await standings.KnownToAsync(number, _handlers.Values, cancellationToken);

        return [.. (await people.OfAsync(_handlers.Keys, cancellationToken)).Where(handler => known.Contains(PersonOf(handler).Id)).Select(handler => handler.Reference.UserId)];
    }

    // They were looked up by this very id.
    private Handler PersonOf(KeptConversation handler) => _handlers[handler.Reference.AadObjectId!];
}
