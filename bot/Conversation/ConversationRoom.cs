using PolicyBot.Cases.Casework;
using PolicyBot.Conversation.Dialogs.AskPolicy;
using PolicyBot.Conversation.Dialogs.EnterTheDesk;
using PolicyBot.Conversation.Dialogs.GiveFeedback;
using PolicyBot.Conversation.Dialogs.ListMyReports;
using PolicyBot.Conversation.Dialogs.OpenMailbox;
using PolicyBot.Conversation.Dialogs.ReportABreach;
using PolicyBot.Conversation.Dialogs.SeeGaps;
using PolicyBot.Conversation.Dialogs.Welcome;
using PolicyBot.Conversation.Dialogs.WorkACase;
using PolicyBot.Conversation.Dialogs.WorkACase.Deeds;
using PolicyBot.Conversation.Feedback;
using PolicyBot.Conversation.Reading;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Conversation;

public static class ConversationRoom
{
    /// <summary>The router and every dialogue. Nothing in them keeps what was said, so one of each serves everybody.</summary>
    public static IServiceCollection AddConversation(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddFeedback(configuration);
        services.AddSingleton<FeedbackDesk>();
        services.AddSingleton<ITakeTurns, TurnRouter>();
        services.AddSingleton<IWatchForNews, WatchForNews>();
        services.AddSingleton<IDialogue, WelcomeDialogue>();
        services.AddSingleton<IDialogue, FilesDialogue>();
        services.AddSingleton<IDialogue, AskPolicyDialogue>();
        services.AddSingleton<IDialogue, GiveFeedbackDialogue>();
        services.AddSingleton<IDialogue, ReportABreachDialogue>();
        services.AddSingleton<IDialogue, OpenMailboxDialogue>();
        services.AddSingleton<IDialogue, ListMyReportsDialogue>();
        services.AddCaseDeeds();
        services.AddSingleton<IDialogue, EnterReportDialogue>();
        services.AddSingleton<IDialogue, WorkACaseDialogue>();
        services.AddSingleton<IDialogue, EnterTheDeskDialogue>();
        services.AddGaps();
        services.AddSingleton<ISendQuestionsToLegal, QuestionCase>();
        services.AddSingleton<ISearchPolicies, SearchPolicies>();
        services.AddSingleton<IOpenPolicies, OpenPolicies>();
        services.AddSingleton<IContainmentSteps, ContainmentStepsOfPolicy>();
        services.AddSingleton<IReporterWords, ReporterWords>();

        return services;
    }
}
