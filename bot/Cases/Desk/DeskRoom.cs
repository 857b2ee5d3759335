namespace PolicyBot.Cases.Desk;

internal static class DeskRoom
{
    public static IServiceCollection AddDesk(this IServiceCollection services)
    {
        services.AddSingleton<SearchIndex>();
        services.AddSingleton<CaseCursors>();
        services.AddSingleton<ListCases>();
        services.AddSingleton<BoardFigures>();
        services.AddSingleton<ExportQueue>();
        services.AddSingleton<ExportCase>();
        services.AddSingleton<IndexOldCases>();
        services.AddHostedService(provider => provider.GetRequiredService<IndexOldCases>());

        return services;
    }
}
