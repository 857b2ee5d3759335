using PolicyBot.Conversation.Turns;

namespace PolicyBot.Conversation.Dialogs.SeeGaps;

internal static class GapsRoom
{
    public static IServiceCollection AddGaps(this IServiceCollection services) =>
        services.AddSingleton<ListGaps>().AddSingleton<IDialogue, SeeGapsDialogue>();
}
