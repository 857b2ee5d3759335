using Microsoft.Extensions.Options;
using PolicyBot.Cases.Handlers;
using PolicyBot.Channels.Web.Legal;
using PolicyBot.Channels.Web.PolicyPages;
using PolicyBot.Conversation.Dialogs.AskPolicy;
using PolicyBot.Conversation.Dialogs.Welcome;
using PolicyBot.Outbox;

namespace PolicyBot.Channels.Web;

/// <summary>The bot in a browser: a chat to try it out on this machine, the public form for reports, and Legal's desk.</summary>
public static class WebChannel
{
    public static IServiceCollection AddWebChannel(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<WebOptions, WebOptionsValidator>()
            .Bind(configuration.GetSection("Web"), binder => binder.ErrorOnUnknownConfiguration = true);
        services.AddSingleton<TurnLimits>().AddSingleton<NewsStream>();
        services.AddLegalsPages();
        services.AddSingleton<IPolicyLinks, PolicyLinks>();
        services.AddSingleton<IWebFormAddress, WebFormAddress>();
        services.AddSingleton<IBotAddress, BotAddress>();
        // Used for the pages' own files only: they hold no secret whose length could be measured.
        return services.AddResponseCompression(compression => compression.EnableForHttps = true);
    }

    public static void MapWebChannel(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<WebOptions>>().Value;
        var development = app.Environment.IsDevelopment();

        app.ServePageFiles();
        app.MapLane(Lanes.Report);
        app.MapMailboxNews();
        if (options.LocalChat ?? development)
            app.MapLane(Lanes.Chat);
        var people = app.Services.GetRequiredService<IOptions<LegalOptions>>().Value.Handlers.Count > 0;
        if (options.LegalInbox ?? (people || development))
            app.MapLegal(hasSignIn: people);

        if (options.PolicyGaps ?? development)
            app.MapLane(Lanes.Gaps);
        if (options.ServesPolicies(app.Environment) is not PolicyReaders.Nobody and var readers)
            app.MapPolicyPages(readers);
    }

    private static void MapLane(this WebApplication app, Lane lane)
    {
        var group = app.MapGroup("").DisableHttpMetrics();
        if (lane.IsLocal)
            group.AddEndpointFilter<LocalCallersOnly>();
        group.MapPage(lane);
        group.MapTurns(lane);
    }
}
