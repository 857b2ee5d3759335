using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using PolicyBot.Hosting.Health;
using PolicyBot.Hosting.Logging;
using PolicyBot.Knowledge;
using PolicyBot.Storage;

namespace PolicyBot.Hosting;

public static class HostingRoom
{
    public static WebApplicationBuilder AddHosting(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<HostingOptions>()
            .Bind(builder.Configuration.GetSection("Hosting"), binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<HostingOptions>, HostingCheck>();
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<HostingOptions>>((kestrel, hosting) =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = hosting.Value.LargestBody;
        });

        services.AddOptions<KnowledgeOptions>().PostConfigure<DataFolder>((knowledge, folder) => knowledge.IndexFile ??= Path.Combine(folder.FullPath, "policies.index"));

        services.AddSingleton<ILoggerFactory, QuietLoggerFactory>();
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = context => context.ProblemDetails.Extensions.Clear());
        services.AddRequestTimeouts();
        services.AddOptions<RequestTimeoutOptions>().Configure<IOptions<HostingOptions>>((timeouts, hosting) =>
            timeouts.DefaultPolicy = new() { Timeout = hosting.Value.RequestFor, TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable });

        services.AddSingleton<HealthView>();
        services.AddHealthChecks().AddCheck<KnowledgeHealthCheck>("knowledge", tags: [HealthView.Ready]);
        return builder;
    }

    /// <summary>Comes before every other room's MapX: what it says holds for all their answers.</summary>
    public static void MapHosting(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<ErrorAnswers>();
        app.UseStatusCodePages();
        app.UseRequestTimeouts();
        app.MapHealth();
    }
}
