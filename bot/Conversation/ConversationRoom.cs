using PolicyBot.Conversation.Dialogs.AskPolicy;
using PolicyBot.Conversation.Dialogs.OpenMailbox;
using PolicyBot.Conversation.Dialogs.ReportABreach;
using PolicyBot.Conversation.Dialogs.Welcome;
using PolicyBot.Conversation.Dialogs.WorkACase;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Conversation;

public static class ConversationRoom
{
    /// <summary>The router and every dialogue. Nothing in them keeps what was said, so one of each serves everybody.</summary>
    public static IServiceCollection AddConversation(this IServiceCollection services)
    {
        services.AddSingleton<ITakeTurns, TurnRouter>();
        services.AddSingleton<IWatchForNews, WatchForNews>();
        services.AddSingleton<IDialogue, WelcomeDialogue>();
        services.AddSingleton<IDialogue, AskPolicyDialogue>();
        services.AddSingleton<IDialogue, ReportABreachDialogue>();
        services.AddSingleton<IDialogue, OpenMailboxDialogue>();
        services.AddSingleton<IDialogue, WorkACaseDialogue>();
        services.AddSingleton<ISendQuestionsToLegal, QuestionCase>();

        return services;
    }
}
