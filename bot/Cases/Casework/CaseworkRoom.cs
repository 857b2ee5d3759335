namespace PolicyBot.Cases.Casework;

internal static class CaseworkRoom
{
    public static IServiceCollection AddCasework(this IServiceCollection services)
    {
        services.AddSingleton<CaseworkStore>();
        services.AddSingleton<NoteStore>();
        services.AddSingleton<ShowCasework>();
        services.AddSingleton<OtherCase>();
        services.AddSingleton<ChangeCasework>();
        services.AddSingleton<BeginChecklist>();
        services.AddSingleton<ClosingRule>();
        services.AddSingleton<FinishCase>();
        services.AddSingleton<IdentityCustody>();
        services.AddSingleton<TriageCase>();
        services.AddSingleton<AssignCase>();
        services.AddSingleton<NoteOnCase>();
        services.AddSingleton<TagCase>();
        services.AddSingleton<LinkCases>();
        services.AddSingleton<MergeCases>();
        services.AddSingleton<TickChecklist>();
        services.AddSingleton<MoveCase>();
        services.AddSingleton<CloseCase>();
        services.AddSingleton<ApproveClosing>();
        services.AddSingleton<ReopenCase>();
        services.AddSingleton<ReleaseIdentity>();
        services.AddSingleton<ReadIdentityRequests>();
        services.AddSingleton<EnterReport>();

        return services;
    }
}
