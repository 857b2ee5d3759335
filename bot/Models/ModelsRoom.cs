namespace PolicyBot.Models;

internal static class ModelsRoom
{
    /// <summary>Adds the model that the section <c>Model</c> names: a chat model, one that makes vectors, both, or none.</summary>
    public static IServiceCollection AddModels(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);

        var section = configuration.GetSection(ModelOptions.Section);
        if (!section.Exists())
            return services;

        services.AddModelSettings(section);
        return string.IsNullOrEmpty(section[nameof(ModelOptions.Endpoint)]) ? services : services.AddModelServer(section);
    }
}
