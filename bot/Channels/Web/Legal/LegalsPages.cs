using Microsoft.Extensions.Options;
using PolicyBot.Cases.Handlers;
using PolicyBot.Channels.Web.Legal.Pages;
using PolicyBot.Channels.Web.Legal.SignIn;
using PolicyBot.Conversation.Dialogs.EnterTheDesk;

namespace PolicyBot.Channels.Web.Legal;

/// <summary>Legal's desk in a browser.</summary>
internal static class LegalsPages
{
    public static void AddLegalsPages(this IServiceCollection services)
    {
        services.AddSingleton<DeskSecret>();
        services.AddSingleton<DeskLinks>();
        services.AddSingleton<IDeskLinks>(provider => provider.GetRequiredService<DeskLinks>());
        services.AddSingleton<DeskSessions>();
        services.AddSingleton<IDeskDoor>(provider => provider.GetRequiredService<IOptions<LegalOptions>>().Value.Handlers.Count > 0
            ? ActivatorUtilities.CreateInstance<SessionDoor>(provider)
            : new TryOutDoor());
    }

    /// <param name="hasSignIn">Whether people come by a link; else it is for callers on this machine.</param>
    public static void MapLegal(this IEndpointRouteBuilder routes, bool hasSignIn)
    {
        var group = routes.MapGroup("").DisableHttpMetrics();
        if (hasSignIn)
            group.MapWayIn();
        else
            group.AddEndpointFilter<LocalCallersOnly>();

        var desk = group.MapGroup("").AddEndpointFilter<AtTheDesk>();
        desk.MapQueue();
        desk.MapCases();
        desk.MapBoard();
        desk.MapTurns(Lanes.Legal);
        desk.MapInboxNews();
    }
}
