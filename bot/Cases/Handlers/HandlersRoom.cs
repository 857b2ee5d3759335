namespace PolicyBot.Cases.Handlers;

internal static class HandlersRoom
{
    public static IServiceCollection AddHandlers(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<LegalOptions, LegalCheck>()
            .Bind(configuration.GetSection("Legal"), binder => binder.ErrorOnUnknownConfiguration = true);

        return services.AddSingleton<HandlerDirectory>();
    }
}
