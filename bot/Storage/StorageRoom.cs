using Microsoft.Extensions.Options;

namespace PolicyBot.Storage;

public static class StorageRoom
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>()
            .Bind(configuration.GetSection("Storage"), binder => binder.ErrorOnUnknownConfiguration = true)
            .Validate(options => !string.IsNullOrWhiteSpace(options.DataFolder), "Storage:DataFolder is empty. Name a folder, or leave the key out for the folder \"data\".")
            .ValidateOnStart();

        services.AddSingleton<DataFolder>();
        services.AddSingleton(provider => EngineChoice.Choose(provider.GetRequiredService<IOptions<StorageOptions>>().Value));
        services.AddSingleton(provider => new Migrator(provider.GetRequiredService<IEngine>(), Migration.Shipped()));
        services.AddSingleton(provider => new Database(provider.GetRequiredService<IEngine>()));
        services.AddHostedService<MigrateAtStart>();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: ["ready"]);
        return services;
    }
}
