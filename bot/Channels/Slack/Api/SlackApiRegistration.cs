using PolicyBot.Channels.Calls;

namespace PolicyBot.Channels.Slack.Api;

internal static class SlackApiRegistration
{
    /// <summary>Everything by which the bot calls Slack. Needs <see cref="SlackOptions"/>, the workspaces, and the clock and ids of Primitives.</summary>
    public static IServiceCollection AddSlackApi(this IServiceCollection services) => services
        .AddOutgoingHttp()
        .AddSingleton<SlackCalls>()
        .AddSingleton<SlackGates>()
        .AddSingleton<UsersSeen>()
        .AddSingleton<ResponseUrls>()
        .AddSingleton<WorkspaceCalls>()
        .AddSingleton<ICallSlack, SlackClient>()
        .AddSingleton<IPostPatiently, PostPatiently>();
}
