using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using PolicyBot.Knowledge;
using PolicyBot.Models;
using PolicyBot.Primitives;

namespace PolicyBot.Evaluation.Asking;

/// <summary>The knowledge base and the models as the program registers them, over the policies of one set.</summary>
internal static class KnowledgeHost
{
    /// <param name="settings">Of the sections Model and Knowledge.</param>
    /// <param name="services">Puts in models in place of those of the section Model.</param>
    public static IHost Over(string policies, IConfiguration settings, Action<IServiceCollection>? services)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddConfiguration(settings);
        builder.Configuration.AddInMemoryCollection([
            new("Knowledge:Folders:0", Path.GetFullPath(policies)),
            new("Knowledge:WatchForChanges", "false"),
            new("Knowledge:IndexFile", ""),
            new("Knowledge:EmbedWithin", "00:00:05"), // how good the vectors are is measured here, not how quick
        ]);
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddPrimitives();
        builder.Services.AddModels(builder.Configuration);
        services?.Invoke(builder.Services);
        builder.Services.AddKnowledge(builder.Configuration);

        return builder.Build();
    }
}
