using PolicyBot.Channels.Notices;
using PolicyBot.Channels.Teams.People;
using PolicyBot.Outbox;

namespace PolicyBot.Channels.Teams.Delivery;

internal static class TeamsDeliveryRoom
{
    /// <summary>Cases to Teams and word to named reporters. Needs TeamsOptions, ICallConnector, IServiceUrls and, to meet handlers, Askers.</summary>
    public static IServiceCollection AddTeamsDelivery(this IServiceCollection services)
    {
        services.AddSingleton<ConversationStore>();
        services.AddSingleton<IKeepConversations>(provider => provider.GetRequiredService<ConversationStore>());
        services.AddSingleton<MeetHandlers>();
        services.AddNotices();
        services.AddSingleton<TeamsBoards>();
        services.AddSingleton<IDestinationKind, TeamsKind>();
        services.AddSingleton<IDeliver, DeliverToTeams>();
        services.AddSingleton<TeamsPeople>();
        services.AddSingleton(TeamsPeople.Destination);
        services.AddSingleton<IDeliver>(provider =>
            new DeliverToPeople(TeamsPeople.KindName, provider.GetRequiredService<TeamsPeople>(), provider.GetRequiredService<ILogger<DeliverToPeople>>()));

        return services;
    }
}
