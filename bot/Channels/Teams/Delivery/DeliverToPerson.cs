using PolicyBot.Cases.Handling;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Channels.Teams.People;
using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Conversation.Dialogs.OpenMailbox;
using PolicyBot.Outbox;

namespace PolicyBot.Channels.Teams.Delivery;

/// <summary>Tells a named reporter, in their own chat with the bot, that there is something in the mailbox. No case, no word of it.</summary>
internal sealed partial class DeliverToPerson(ConversationStore people, ICallConnector connector, DressCard dress, ILogger<DeliverToPerson> logger) : IDeliver
{
    public const string KindName = "teams-person";

    /// <summary>Where word to reporters goes whose way begins with <see cref="ConversationStore.Prefix"/>. Not configured, and no rule can name it.</summary>
    public static Destination Destination { get; } = new() { Name = "teams-people", Kind = KindName };

    public string Kind => KindName;

    public async Task<DeliveryResult> DeliverAsync(Outbox.Delivery delivery, CancellationToken cancellationToken)
    {
        var news = ReporterNews.FromJson(delivery.Payload);
        if (await people.FindAsync(news.Reach, cancellationToken) is not { } person)
        {
            LogNobody(delivery.Id);

            return new DeliveryResult.Delivered();
        }

        var answer = await TellAsync(person, news.News, cancellationToken);
        if (answer is not (ConnectorAnswer.Gone or ConnectorAnswer.Stop))
            return answer.ToResult();

        // They took the bot away or blocked it. The mailbox keeps what they were to hear.
        await people.ForgetAsync(news.Reach, cancellationToken);
        LogForgotten(delivery.Id);

        return new DeliveryResult.Delivered();
    }

    private async Task<ConnectorAnswer> TellAsync(ConversationReference person, string news, CancellationToken cancellationToken)
    {
        var message = new OutgoingActivity { Summary = ReporterNewsCard.Heading, Cards = [dress(ReporterNewsCard.Of(news))] };
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

    [LoggerMessage(LogLevel.Information, "Word to a person in Teams was dropped: they had been forgotten (delivery {Delivery}).")]
    private partial void LogNobody(Guid delivery);

    [LoggerMessage(LogLevel.Information, "A person in Teams cannot be written to any more and was forgotten (delivery {Delivery}).")]
    private partial void LogForgotten(Guid delivery);
}
