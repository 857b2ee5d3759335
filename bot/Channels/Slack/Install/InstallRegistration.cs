namespace PolicyBot.Channels.Slack.Install;

internal static class InstallRegistration
{
    /// <summary>The pages by which the bot is installed. Needs the workspaces, the vault and the web channel's options.</summary>
    public static IServiceCollection AddSlackInstall(this IServiceCollection services) =>
        services.AddSingleton<InstallState>().AddSingleton<FinishInstallation>().AddSingleton<InstallEndpoints>();

    /// <summary>Maps nothing where the app has no client id.</summary>
    public static void MapSlackInstall(this IEndpointRouteBuilder routes) => InstallEndpoints.Map(routes);
}
