namespace PolicyBot.Outbox.Webhooks;

/// <summary>Posts to somebody's system: a signed message of its own, or a ticket as that system wants it.</summary>
internal sealed class DeliverByWebhook(IDestinations destinations, WebhookClient client, IEnumerable<IBotAddress> bot, TimeProvider time) : IDeliver
{
    public string Kind => WebhookKind.Name;

    public async Task<DeliveryResult> DeliverAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (destinations.Find(delivery.Destination) is not { } destination)
            return new DeliveryResult.Refused("not configured");

        if (WebhookFormat.IsTicket(destination.Format) && IsNudge(delivery.Kind))
            return new DeliveryResult.Delivered();

        try
        {
            return destination.Format switch
            {
                WebhookFormat.Jira => await PostAsync(JiraRequest.Request(Text(delivery), destination), cancellationToken),
                WebhookFormat.ServiceNow => await RecordOnceAsync(delivery, destination, cancellationToken),
                _ when WebhookSecret.TryParse(destination.Secret) is { } key => await PostAsync(StandardWebhook.Request(delivery, destination.Url, key, time.GetUtcNow()), cancellationToken),
                _ => new DeliveryResult.Refused("not configured"),
            };
        }
        catch (HttpRequestException e)
        {
            return new DeliveryResult.TryAgain { Reason = e.HttpRequestError.ToString() };
        }
        catch (IOException)
        {
            return new DeliveryResult.TryAgain { Reason = "broken off" };
        }
    }

    /// <summary>That somebody has to see to a case of which there is a ticket: another ticket would only be one more to close.</summary>
    private static bool IsNudge(string kind) => kind is "case.reminder" or "case.deputy" or "case.escalated";

    private NoticeText Text(Delivery delivery) => NoticeText.Of(delivery, bot.FirstOrDefault()?.Address);

    private async Task<DeliveryResult> PostAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        {
            using var response = await client.SendAsync(request, cancellationToken);

            return WebhookAnswer.Judge(response, time);
        }
    }

    private async Task<DeliveryResult> RecordOnceAsync(Delivery delivery, Destination destination, CancellationToken cancellationToken)
    {
        using var question = ServiceNowRecord.Question(delivery, destination);
        using var answer = await client.SendAsync(question, cancellationToken);
        if (WebhookAnswer.Judge(answer, time) is var look and not DeliveryResult.Delivered)
            return look;

        return await ServiceNowRecord.NamesOneAsync(answer.Content, cancellationToken) switch
        {
            true => new DeliveryResult.Delivered(),
            false => await PostAsync(ServiceNowRecord.Request(delivery, Text(delivery), destination), cancellationToken),
            null => new DeliveryResult.TryAgain { Reason = "not the Table API" },
        };
    }
}
