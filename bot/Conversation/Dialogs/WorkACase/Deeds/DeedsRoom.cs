namespace PolicyBot.Conversation.Dialogs.WorkACase.Deeds;

/// <summary>Everything that is done to a case by a form.</summary>
internal static class DeedsRoom
{
    public static IServiceCollection AddCaseDeeds(this IServiceCollection services)
    {
        services.AddSingleton<FitPeople>();
        services.AddSingleton<CaseForms>();
        services.AddSingleton<CaseDeed, AnswerReporter>();
        services.AddSingleton<CaseDeed, ProposeClosing>();
        services.AddSingleton<CaseDeed, DecideOnClosing>();
        services.AddSingleton<CaseDeed, Reopen>();
        services.AddSingleton<CaseDeed, Judge>();
        services.AddSingleton<CaseDeed, DecideOnSeverity>();
        services.AddSingleton<CaseDeed, MoveOn>();
        services.AddSingleton<CaseDeed, WriteNote>();
        services.AddSingleton<CaseDeed, SetTags>();
        services.AddSingleton<CaseDeed, Tick>();
        services.AddSingleton<CaseDeed, LinkAnother>();
        services.AddSingleton<CaseDeed, MergeDuplicate>();
        services.AddSingleton<CaseDeed, Assign>();
        services.AddSingleton<CaseDeed, KeepSomebodyOut>();
        services.AddSingleton<CaseDeed, StepAside>();
        services.AddSingleton<CaseDeed, AskForName>();
        services.AddSingleton<CaseDeed, GiveName>();

        return services;
    }
}
