using Microsoft.Extensions.DependencyInjection.Extensions;

namespace PolicyBot.Channels.Notices;

internal static class NoticesRoom
{
    /// <summary>What every chat platform shares that Legal hears of cases in. Each of them adds it, and it is there once.</summary>
    public static IServiceCollection AddNotices(this IServiceCollection services)
    {
        services.TryAddSingleton<PostedNotices>();
        services.TryAddSingleton<ShowNotice>();
        services.TryAddSingleton<ReachSpot>();
        services.TryAddSingleton<BringNotices>();

        return services;
    }
}
