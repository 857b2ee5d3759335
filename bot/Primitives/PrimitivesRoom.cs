namespace PolicyBot.Primitives;

public static class PrimitivesRoom
{
    /// <summary>The clock, and the one seam for randomness and ids.</summary>
    public static IServiceCollection AddPrimitives(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IEntropy, SystemEntropy>();
        services.AddSingleton<Ids>();

        return services;
    }
}
