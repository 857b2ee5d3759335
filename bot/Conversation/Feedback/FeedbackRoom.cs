using Microsoft.Extensions.Options;

namespace PolicyBot.Conversation.Feedback;

internal static class FeedbackRoom
{
    public static IServiceCollection AddFeedback(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FeedbackOptions>()
            .Bind(configuration.GetSection("Feedback"), binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<FeedbackOptions>, FeedbackCheck>();
        services.AddSingleton<FeedbackStore>();
        services.AddSingleton<KeepFeedback>();
        services.AddSingleton<IKeepFeedback>(provider => provider.GetRequiredService<KeepFeedback>());
        services.AddHostedService(provider => provider.GetRequiredService<KeepFeedback>());
        services.AddHostedService<SweepFeedback>();

        return services;
    }
}
