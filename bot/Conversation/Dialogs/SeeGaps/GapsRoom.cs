using Microsoft.Extensions.DependencyInjection.Extensions;
using PolicyBot.Conversation.Turns;
using PolicyBot.Knowledge.Answers;

namespace PolicyBot.Conversation.Dialogs.SeeGaps;

internal static class GapsRoom
{
    public static IServiceCollection AddGaps(this IServiceCollection services)
    {
        services.TryAddSingleton<IGroupQuestions, GroupByWords>();

        return services.AddSingleton<ListGaps>().AddSingleton<IDialogue, SeeGapsDialogue>();
    }
}
