using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using PolicyBot.Knowledge.Models;
using PolicyBot.Models.Calls;
using PolicyBot.Models.Figures;
using PolicyBot.Models.Wire;

namespace PolicyBot.Models;

internal static class ModelRegistration
{
    public static void AddModelSettings(this IServiceCollection services, IConfigurationSection section)
    {
        services.AddOptions<ModelOptions>().Bind(section, binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ModelOptions>>(new ModelOptionsValidator(section));
    }

    public static IServiceCollection AddModelServer(this IServiceCollection services, IConfigurationSection section)
    {
        services.AddMetrics();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<ModelOptions>>().Value);
        services.AddSingleton<ModelFigures>();
        services.AddSingleton(Budget);
        services.AddKeyedSingleton(ModelKind.Chat, Lane).AddKeyedSingleton(ModelKind.Embeddings, Lane);
        services.AddKeyedSingleton(ModelKind.Chat, Calls).AddKeyedSingleton(ModelKind.Embeddings, Calls);
        services.AddSingleton<Func<ModelKind, ModelLane>>(provider => kind => provider.GetRequiredKeyedService<ModelLane>(kind));
        services.AddSingleton<IModelCredential>(Credential);
        services.AddSingleton<ModelServer>();
        services.AddSingleton<IModelReadiness>(provider => new ModelReadiness(
            provider.GetRequiredService<ModelOptions>(), provider.GetRequiredKeyedService<ModelCalls>(ModelKind.Chat), provider.GetRequiredKeyedService<ModelCalls>(ModelKind.Embeddings)));
        services.AddHealthChecks().AddCheck<ModelHealth>("model");

        if (!string.IsNullOrEmpty(section[nameof(ModelOptions.Chat)]))
            services.AddSingleton<IChatClient>(Chat);
        if (!string.IsNullOrEmpty(section[nameof(ModelOptions.Embeddings)]))
            services.AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(Vectors);
        return services;
    }

    private static TokenBudget Budget(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<ModelOptions>();
        var budget = new TokenBudget(options.TokensPerHour, provider.GetRequiredService<TimeProvider>());
        if (options.TokensPerHour > 0)
            provider.GetRequiredService<ModelFigures>().Watch(() => budget.Left);
        return budget;
    }

    private static ModelLane Lane(IServiceProvider provider, object? kind) => ActivatorUtilities.CreateInstance<ModelLane>(provider, (ModelKind)kind!);

    private static ModelCalls Calls(IServiceProvider provider, object? kind) =>
        ActivatorUtilities.CreateInstance<ModelCalls>(provider, (ModelKind)kind!, provider.GetRequiredKeyedService<ModelLane>(kind));

    private static IModelCredential Credential(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<ModelOptions>();
        return options.Entra
            ? new EntraToken(provider.GetService<TokenCredential>() ?? Identity(options), options.Scope, provider.GetRequiredService<TimeProvider>())
            : new ModelKey(options.Key);
    }

    private static DefaultAzureCredential Identity(ModelOptions options) => new(new DefaultAzureCredentialOptions
    {
        TenantId = options.TenantId.Length > 0 ? options.TenantId : null,
        ManagedIdentityClientId = options.ManagedIdentityId.Length > 0 ? options.ManagedIdentityId : null,
        ExcludeInteractiveBrowserCredential = true,
    });

    private static WatchedChatClient Chat(IServiceProvider provider) => new(
        provider.GetRequiredService<ModelServer>().Chat(), provider.GetRequiredKeyedService<ModelCalls>(ModelKind.Chat), provider.GetRequiredService<ModelOptions>().Temperature);

    private static WatchedEmbeddings Vectors(IServiceProvider provider) => new(
        provider.GetRequiredService<ModelServer>().Embeddings(), provider.GetRequiredKeyedService<ModelCalls>(ModelKind.Embeddings), provider.GetRequiredService<ModelOptions>().Dimensions);
}
