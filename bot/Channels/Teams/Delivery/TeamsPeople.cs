using PolicyBot.Channels.Notices;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Channels.Teams.People;
using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Conversation.Cards;
using PolicyBot.Outbox;

namespace PolicyBot.Channels.Teams.Delivery;

/// <summary>Named reporters who filed in Teams.</summary>
internal sealed class TeamsPeople(ConversationStore people, ICallConnector connector) : IReachPeople
{
    public const string KindName = "teams-person";

    /// <summary>Where word to reporters goes whose way begins with <see cref="ConversationStore.Prefix"/>. Not configured, and no rule can name it.</summary>
    public static Destination Destination { get; } = new() { Name = "teams-people", Kind = KindName };

    public async Task<BoardAnswer?> TellAsync(string reach, AdaptiveCard card, CancellationToken cancellationToken) =>
        await people.FindAsync(reach, cancellationToken) is { } person
            ? (await TellAsync(person, new OutgoingActivity { Summary = card.FallbackText, Cards = [card] }, cancellationToken)).ToBoard(_ => null)
            : null;

    public Task ForgetAsync(string reach, CancellationToken cancellationToken) => people.ForgetAsync(reach, cancellationToken);

    private async Task<ConnectorAnswer> TellAsync(ConversationReference person, OutgoingActivity message, CancellationToken cancellationToken)
    {
        if (!person.IsGroup)
            return await connector.SendAsync(person.Address, message, cancellationToken);

        // They filed from a group, where nobody else may read this: to their own chat, which is made or found.
        var chat = await connector.CreateAsync(
            new NewConversation { ServiceUrl = person.Address.ServiceUrl, TenantId = person.TenantId, MemberId = person.UserId }, cancellationToken);

        return chat switch
        {
            ConnectorAnswer.Done { ConversationId: { } id } => await connector.SendAsync(person.Address with { ConversationId = id }, message, cancellationToken),
            ConnectorAnswer.Done => new ConnectorAnswer.Refused("no conversation id"),
            _ => chat,
        };
    }
}
