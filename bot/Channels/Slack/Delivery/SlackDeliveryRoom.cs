using PolicyBot.Channels.Notices;
using PolicyBot.Outbox;

namespace PolicyBot.Channels.Slack.Delivery;

internal static class SlackDeliveryRoom
{
    /// <summary>Cases to Slack and word to named reporters. Needs SlackOptions, ICallSlack, IWorkspaces, the renderer of cards and the people whom Slack keeps.</summary>
    public static IServiceCollection AddSlackDelivery(this IServiceCollection services)
    {
        services.AddNotices();
        services.AddSingleton<SharedChannels>();
        services.AddSingleton<SlackBoards>();
        services.AddSingleton<IDestinationKind, SlackKind>();
        services.AddSingleton<IDeliver, DeliverToSlack>();
        services.AddSingleton<SlackReporters>();
        services.AddSingleton(SlackReporters.Destination);
        services.AddSingleton<IDeliver>(provider =>
            new DeliverToPeople(SlackReporters.KindName, provider.GetRequiredService<SlackReporters>(), provider.GetRequiredService<ILogger<DeliverToPeople>>()));

        return services;
    }
}
