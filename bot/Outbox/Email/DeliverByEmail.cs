using MailKit.Net.Smtp;
using MimeKit;

namespace PolicyBot.Outbox.Email;

/// <summary>
/// Sends each address of a destination a message of its own: that there is a case, how urgent, by when, and the way in. A second attempt carries the same
/// Message-Id, by which servers and mail programs know it.
/// </summary>
internal sealed class DeliverByEmail(IDestinations destinations, MailServer server, MailProgress progress, IEnumerable<IBotAddress> bot, TimeProvider time) : IDeliver
{
    public string Kind => EmailKind.Name;

    public async Task<DeliveryResult> DeliverAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (destinations.Find(delivery.Destination) is not { } destination || MailAddress.TryParse(destination.Url) is not { } addresses || server.From.Length == 0)
            return new DeliveryResult.Refused("not configured");

        var text = NoticeText.Of(delivery, bot.FirstOrDefault()?.Address);
        var result = await server.TalkAsync((client, token) => SendAsync(client, delivery.Id, text, addresses, token), cancellationToken);
        if (result is DeliveryResult.Delivered)
            progress.Forget(delivery.Id, addresses);

        return result;
    }

    private async Task<DeliveryResult> SendAsync(SmtpClient client, Guid id, NoticeText text, IReadOnlyList<string> addresses, CancellationToken cancellationToken)
    {
        DeliveryResult worst = new DeliveryResult.Delivered();
        for (var place = 0; place < addresses.Count; place++)
        {
            if (progress.Has(id, addresses[place]))
                continue;

            try
            {
                using var message = Write(id, place, text, addresses[place]);
                await client.SendAsync(message, cancellationToken);
                progress.Note(id, addresses[place]);
            }
            catch (SmtpCommandException e) when (client.IsConnected)
            {
                // One address that is refused keeps nothing from the others. What will pass is tried again sooner than what stays.
                var failure = MailFailure.Of(e, certificate: null)!;
                worst = worst is DeliveryResult.TryAgain ? worst : failure;
            }
        }

        return worst;
    }

    private MimeMessage Write(Guid id, int place, NoticeText text, string address)
    {
        var message = new MimeMessage
        {
            Subject = text.Subject,
            Date = time.GetUtcNow(),
            MessageId = $"{id:N}.{place}@{server.From[(server.From.IndexOf('@', StringComparison.Ordinal) + 1)..]}",
            Body = new TextPart("plain") { Text = text.Body },
        };
        message.From.Add(new MailboxAddress("PolicyBot", server.From));
        message.To.Add(new MailboxAddress("", address));
        message.Headers.Add("Auto-Submitted", "auto-generated"); // RFC 3834: no machine answers it

        return message;
    }
}
