using PolicyBot.Conversation.Dialogs.AskPolicy;
using PolicyBot.Conversation.Dialogs.Welcome;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Conversation;

/// <summary>Puts the conversation together.</summary>
public static class ConversationRegistration
{
    /// <summary>Needs <see cref="Knowledge.Answers.IAnswerQuestions"/>, <see cref="ISendQuestionsToLegal"/> and a <see cref="TimeProvider"/>. Nothing in it keeps what was said, so one of each serves everybody.</summary>
    public static IServiceCollection AddConversation(this IServiceCollection services)
    {
        services.AddSingleton<ITakeTurns, TurnRouter>();
        services.AddSingleton<IDialogue, WelcomeDialogue>();
        services.AddSingleton<IDialogue, AskPolicyDialogue>();

        return services;
    }
}
