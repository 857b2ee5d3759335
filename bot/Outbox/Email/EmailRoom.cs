using Microsoft.Extensions.Options;

namespace PolicyBot.Outbox.Email;

internal static class EmailRoom
{
    public static IServiceCollection AddEmail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MailOptions>()
            .Bind(configuration.GetSection("Mail"), binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<MailOptions>, MailCheck>();
        services.AddSingleton<MailServer>();
        services.AddSingleton<MailProgress>();
        services.AddSingleton<IDestinationKind, EmailKind>();
        services.AddSingleton<IDeliver, DeliverByEmail>();

        return services;
    }
}
