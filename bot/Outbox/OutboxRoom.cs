using Microsoft.Extensions.Options;
using PolicyBot.Outbox.Email;
using PolicyBot.Outbox.Webhooks;

namespace PolicyBot.Outbox;

public static class OutboxRoom
{
    public static IServiceCollection AddOutbox(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OutboxOptions>()
            .Bind(configuration.GetSection("Outbox"), binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<OutboxOptions>, OutboxCheck>();

        services.AddSingleton<OutboxBell>();
        services.AddSingleton<Deliveries>();
        services.AddSingleton<OutboxShelf>();
        services.AddSingleton<Troubles>();
        services.AddSingleton<Lease>();
        services.AddSingleton<Func<string, Lane>>(provider => destination => ActivatorUtilities.CreateInstance<Lane>(provider, destination));
        services.AddHostedService<DrainOutbox>();
        services.AddHealthChecks().AddCheck<OutboxHealth>("outbox");

        services.AddSingleton<WebhookClient>();
        services.AddSingleton<IDestinationKind, WebhookKind>();
        services.AddSingleton<IDeliver, DeliverByWebhook>();
        services.AddEmail(configuration);
        return services;
    }
}
