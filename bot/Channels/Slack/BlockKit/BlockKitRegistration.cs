namespace PolicyBot.Channels.Slack.BlockKit;

/// <summary>Registers what shows cards in Slack.</summary>
internal static class BlockKitRegistration
{
    public static IServiceCollection AddSlackBlockKit(this IServiceCollection services) => services.AddSingleton<HeldFields>().AddSingleton<CardRenderer>();
}
