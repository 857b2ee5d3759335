using PolicyBot.Channels.Teams.People;
using PolicyBot.Outbox;

namespace PolicyBot.Channels.Teams.Delivery;

internal static class TeamsDeliveryRoom
{
    /// <summary>Cases to Teams and word to named reporters. Needs TeamsOptions, ICallConnector, IServiceUrls, a <see cref="DressCard"/> and, to meet handlers, Askers.</summary>
    public static IServiceCollection AddTeamsDelivery(this IServiceCollection services)
    {
        services.AddSingleton<ConversationStore>();
        services.AddSingleton<IKeepConversations>(provider => provider.GetRequiredService<ConversationStore>());
        services.AddSingleton<MeetHandlers>();
        services.AddSingleton<PostedNotices>();
        services.AddSingleton<ShowNotice>();
        services.AddSingleton<ReachSpot>();
        services.AddSingleton<ReachHandlers>();
        services.AddSingleton<IDestinationKind, TeamsKind>();
        services.AddSingleton<IDeliver, DeliverToTeams>();
        services.AddSingleton(DeliverToPerson.Destination);
        services.AddSingleton<IDeliver, DeliverToPerson>();

        return services;
    }
}
