namespace PolicyBot.Channels.Slack.Workspaces;

internal static class WorkspacesRegistration
{
    /// <summary>By which token the bot speaks where. Needs <see cref="SlackOptions"/> and the calls of Api.</summary>
    public static IServiceCollection AddSlackWorkspaces(this IServiceCollection services) => services
        .AddSingleton<AllowedTeams>()
        .AddSingleton<OneWorkspace>()
        .AddSingleton<IWorkspaces>(provider => provider.GetRequiredService<OneWorkspace>());
}
