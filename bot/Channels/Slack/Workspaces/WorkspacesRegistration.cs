using Microsoft.Extensions.Options;

namespace PolicyBot.Channels.Slack.Workspaces;

internal static class WorkspacesRegistration
{
    /// <summary>By which token the bot speaks where. Needs <see cref="SlackOptions"/>, the calls of Api, the database and the vault.</summary>
    public static IServiceCollection AddSlackWorkspaces(this IServiceCollection services) => services
        .AddSingleton<AllowedTeams>()
        .AddSingleton<OneWorkspace>()
        .AddSingleton<InstallationStore>()
        .AddSingleton<SlackOAuth>()
        .AddSingleton<UnsavedTokens>()
        .AddSingleton<RenewTokens>()
        .AddSingleton<InstalledWorkspaces>()
        .AddSingleton<IWorkspaces>(provider => provider.GetRequiredService<IOptions<SlackOptions>>().Value.BotToken.Length > 0
            ? provider.GetRequiredService<OneWorkspace>()
            : provider.GetRequiredService<InstalledWorkspaces>());
}
