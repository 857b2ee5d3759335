using PolicyBot.Cases.Handlers;
using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.BlockKit;
using PolicyBot.Channels.Slack.Commands;
using PolicyBot.Channels.Slack.Delivery;
using PolicyBot.Channels.Slack.Events;
using PolicyBot.Channels.Slack.Home;
using PolicyBot.Channels.Slack.Inbox;
using PolicyBot.Channels.Slack.Install;
using PolicyBot.Channels.Slack.Interactions;
using PolicyBot.Channels.Slack.People;
using PolicyBot.Channels.Slack.Replies;
using PolicyBot.Channels.Slack.Turns;
using PolicyBot.Channels.Slack.Workspaces;

namespace PolicyBot.Channels.Slack;

/// <summary>The bot in Slack, over its Events API, slash commands and interactive payloads, by HTTP or by Socket Mode.</summary>
public static class SlackChannel
{
    public static IServiceCollection AddSlackChannel(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IHandlerAccounts, SlackAccounts>();
        services.AddSlackApi().AddSlackWorkspaces().AddSlackInstall().AddSlackPeople().AddSlackBlockKit().AddSlackDelivery();
        services.AddSingleton<FindWorkspace>().AddSingleton<LookUpPeople>().AddSingleton<FindAccount>().AddSingleton<Askers>().AddSingleton<ChatMemory>();
        services.AddSingleton<ShowReply>().AddSingleton<ShowHome>().AddSingleton<ShareAnswer>();
        services.AddSingleton<ActOnEvent>().AddSingleton<ActOnInteraction>().AddSingleton<AnswerCommand>();
        services.AddSingleton<SlackSeen>().AddSingleton<SubmissionsSeen>().AddSingleton<Rush>().AddSingleton<ITakeFromSlack, TakeFromSlack>();
        services.AddSingleton<IRehearse, RehearseSlack>().AddSingleton<OwnDoor>().AddHostedService<WarmUp>(); // one of it, however many channels ask for it
        services.AddSingleton<EventQueue>().AddHostedService(provider => provider.GetRequiredService<EventQueue>());
        services.AddSingleton<InteractionQueue>().AddHostedService(provider => provider.GetRequiredService<InteractionQueue>());

        return services.AddSlackDoor(configuration); // last, since what was added last is stopped first: no socket brings more while the lines are worked off
    }

    public static void MapSlackChannel(this WebApplication app)
    {
        app.MapSlackDoor();
        app.MapSlackInstall();
    }
}
