using PolicyBot.Cases.Access;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Clocks;
using PolicyBot.Cases.Conflicts;
using PolicyBot.Cases.Desk;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Outbox;

namespace PolicyBot.Cases;

public static class CasesRoom
{
    public static IServiceCollection AddCases(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHandlers(configuration);
        services.AddConflicts();
        services.AddSingleton(provider => CaseFacts.Vocabulary(provider.GetRequiredService<HandlerDirectory>()));
        services.AddSingleton<CaseStore>();
        services.AddSingleton<BarredPeople>();
        services.AddSingleton<CaseGate>();
        services.AddSingleton<CaseTakers>();
        services.AddSingleton<CaseStandings>();
        services.AddSingleton<IRecallDeliveries, RecallCaseNews>();
        services.AddSingleton<NamedReports>();
        services.AddSingleton<AnnounceCase>();
        services.AddSingleton<TellReporter>();
        services.AddSingleton<WriteToReporter>();
        services.AddCasework();
        services.AddClocks();
        services.AddSingleton<OpenCase>();
        services.AddSingleton<ReadCases>();
        services.AddSingleton<LookAtCase>();
        services.AddSingleton<ReporterStanding>();
        services.AddSingleton<MyReports>();
        services.AddSingleton<ChangeCase>();
        services.AddSingleton<WorkOnCase>();
        services.AddSingleton<NamedMailbox>();
        services.AddSingleton<UseMailbox>();
        services.AddDesk();
        services.AddSingleton<LegalInbox>();
        services.AddSingleton<IDeliver>(provider => provider.GetRequiredService<LegalInbox>());

        return services;
    }
}
