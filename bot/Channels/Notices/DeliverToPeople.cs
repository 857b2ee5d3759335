using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Dialogs.OpenMailbox;
using PolicyBot.Outbox;

namespace PolicyBot.Channels.Notices;

/// <summary>Tells a named reporter, in their own chat with the bot, that there is something in the mailbox. No case, no word of it.</summary>
/// <param name="kind">Of the channel's own destination, which no rule can name.</param>
internal sealed partial class DeliverToPeople(string kind, IReachPeople people, ILogger<DeliverToPeople> logger) : IDeliver
{
    public string Kind => kind;

    public async Task<DeliveryResult> DeliverAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var news = ReporterNews.FromJson(delivery.Payload);
        if (await people.TellAsync(news.Reach, ReporterNewsCard.Of(news.News), cancellationToken) is not { } answer)
        {
            LogNobody(Kind, delivery.Id);

            return new DeliveryResult.Delivered();
        }

        if (answer is not (BoardAnswer.Gone or BoardAnswer.Stop))
            return answer.ToResult();

        // They took the bot away, blocked it or left. The mailbox keeps what they were to hear.
        await people.ForgetAsync(news.Reach, cancellationToken);
        LogForgotten(Kind, delivery.Id);

        return new DeliveryResult.Delivered();
    }

    [LoggerMessage(LogLevel.Information, "Word to a reporter ({Kind}) was dropped: they had been forgotten (delivery {Delivery}).")]
    private partial void LogNobody(string kind, Guid delivery);

    [LoggerMessage(LogLevel.Information, "A reporter ({Kind}) cannot be written to any more and was forgotten (delivery {Delivery}).")]
    private partial void LogForgotten(string kind, Guid delivery);
}
