using PolicyBot.Cases.Handlers;
using PolicyBot.Channels.Teams.Activities;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Channels.Teams.Delivery;
using PolicyBot.Channels.Teams.Inbox;
using PolicyBot.Channels.Teams.Invokes;
using PolicyBot.Channels.Teams.People;
using PolicyBot.Channels.Teams.Security;

namespace PolicyBot.Channels.Teams;

/// <summary>The bot in Microsoft Teams, over the Activity protocol of the Bot Framework.</summary>
public static class TeamsChannel
{
    public static IServiceCollection AddTeamsChannel(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<TeamsOptions, TeamsOptionsValidator>()
            .Bind(configuration.GetSection("Teams"), binder => binder.ErrorOnUnknownConfiguration = true);
        services.AddSingleton<IHandlerAccounts, TeamsAccounts>();
        services.AddTeamsSecurity().AddTeamsConnector().AddTeamsDelivery();
        services.AddSingleton<Askers>().AddSingleton<TurnsOf>().AddSingleton<ShortMemory>().AddSingleton<ActOnActivity>();
        services.AddSingleton<AnswerInvoke>().AddSingleton<AnswerDialog>().AddSingleton<AnswerAction>().AddSingleton<AnswerFeedback>().AddSingleton<AnswerExtension>();
        services.AddSingleton<ActivitiesSeen>().AddSingleton<MessagesEndpoint>();
        services.AddSingleton<ActivityQueue>();

        services.AddSingleton<IRehearse, RehearseTeams>().AddSingleton<RehearsedConnector>().AddSingleton<OwnDoor>().AddHostedService<WarmUp>();

        return services.AddHostedService(provider => provider.GetRequiredService<ActivityQueue>());
    }

    public static void MapTeamsChannel(this WebApplication app) => MessagesEndpoint.Map(app.MapGroup("").DisableHttpMetrics());
}
