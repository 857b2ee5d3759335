using PolicyBot.Mailbox.Messages;
using PolicyBot.Mailbox.Receipts;

namespace PolicyBot.Mailbox;

public static class MailboxRoom
{
    public static IServiceCollection AddMailbox(this IServiceCollection services)
    {
        services.AddSingleton<ReceiptHasher>();
        services.AddSingleton<ReceiptStore>();
        services.AddSingleton<MailboxPasses>();
        services.AddSingleton<MessageStore>();

        return services;
    }
}
