namespace PolicyBot.Reports;

public static class ReportsRoom
{
    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.AddSingleton<ReportCheck>();
        services.AddSingleton<ReportStore>();

        return services;
    }
}
