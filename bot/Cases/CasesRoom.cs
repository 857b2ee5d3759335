using PolicyBot.Cases.Handling;
using PolicyBot.Outbox;

namespace PolicyBot.Cases;

public static class CasesRoom
{
    public static IServiceCollection AddCases(this IServiceCollection services)
    {
        services.AddSingleton<CaseStore>();
        services.AddSingleton<AnnounceCase>();
        services.AddSingleton<OpenCase>();
        services.AddSingleton<ReadCases>();
        services.AddSingleton<WorkOnCase>();
        services.AddSingleton<UseMailbox>();
        services.AddSingleton<LegalInbox>();
        services.AddSingleton<IDeliver>(provider => provider.GetRequiredService<LegalInbox>());

        return services;
    }
}
