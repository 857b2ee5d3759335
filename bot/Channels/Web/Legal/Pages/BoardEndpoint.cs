using PolicyBot.Cases.Desk;
using PolicyBot.Cases.Handlers;
using PolicyBot.Channels.Web.Legal.SignIn;

namespace PolicyBot.Channels.Web.Legal.Pages;

/// <summary>The board pack: figures of periods that are over, the same for everybody who may see them.</summary>
internal static class BoardEndpoint
{
    public const string Path = "/legal/board";

    /// <summary>As many as stand side by side on paper.</summary>
    private const int Periods = 8;

    public static bool IsFor(Handler person) => (person.Roles & (HandlerRoles.Lead | HandlerRoles.Auditor)) != HandlerRoles.None;

    public static void MapBoard(this IEndpointRouteBuilder routes) => routes.MapMethods(Path, [HttpMethods.Get, HttpMethods.Head], ShowAsync);

    private static async Task<IResult> ShowAsync(HttpContext http, BoardFigures figures, TurnLimits limits)
    {
        using var lease = limits.Turn(Lanes.Legal);
        if (!lease.IsAcquired)
            return Refusal.TooBusy(http.Response, lease);

        var visit = DeskVisit.Of(http);

        return await figures.ReadAsync(visit.Person, new BoardQuery(Periods), http.RequestAborted) is { } pack ? BoardPage.Of(visit, pack) : CasePageHtml.NotThere(visit);
    }
}
