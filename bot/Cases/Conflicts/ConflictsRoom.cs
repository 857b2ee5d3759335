namespace PolicyBot.Cases.Conflicts;

internal static class ConflictsRoom
{
    public static IServiceCollection AddConflicts(this IServiceCollection services)
    {
        services.AddSingleton<OrgChart>();
        services.AddSingleton(provider => new FindConflicts(provider.GetRequiredService<OrgChart>()));
        services.AddSingleton<CaseConflicts>();
        services.AddSingleton<UniteConflicts>();
        services.AddSingleton<KeepOutOfCase>();
        services.AddSingleton<BarFromCase>();
        services.AddHostedService<ReadOrgAtStart>();
        services.AddHealthChecks().AddCheck<OrgHealth>("org-file");

        return services;
    }
}
