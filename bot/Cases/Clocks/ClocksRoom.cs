namespace PolicyBot.Cases.Clocks;

internal static class ClocksRoom
{
    public static IServiceCollection AddClocks(this IServiceCollection services) => services.AddSingleton<RungAlarms>().AddSingleton<CaseClocks>();
}
