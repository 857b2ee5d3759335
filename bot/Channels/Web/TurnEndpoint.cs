using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Web;

/// <summary>Where a page sends its turns. Nothing of a request but its body, and whether it takes drafts, is looked at, kept, or handed on.</summary>
internal static class TurnEndpoint
{
    public static RouteHandlerBuilder MapTurns(this IEndpointRouteBuilder routes, Lane lane) => routes
        .MapPost(lane.Turns, (HttpRequest request, ITakeTurns conversation, TurnLimits limits, CancellationToken cancellationToken) =>
            TakeAsync(lane, request, conversation, limits, cancellationToken))
        .WithMetadata(RequestBody.LetThrough())
        .AddEndpointFilter<OwnPagesOnly>();

    private static async Task<IResult> TakeAsync(
        Lane lane, HttpRequest request, ITakeTurns conversation, TurnLimits limits, CancellationToken cancellationToken)
    {
        var (message, refused) = await JsonBody.ReadAsync(request, WebJson.Default.TurnMessage, TurnMessage.Shape, cancellationToken);
        if (message is null)
            return refused!;
        var (turn, problem) = message.On(lane, lane.Asker(request.HttpContext));
        if (turn is null)
            return Refusal.Unreadable(problem!);

        using var lease = limits.Turn(lane);
        if (!lease.IsAcquired)
            return Refusal.TooBusy(request.HttpContext.Response, lease);
        if (!DraftLines.AreWanted(request))
            return new ReplyResult(await conversation.TakeAsync(turn, cancellationToken));

        await DraftLines.SendAsync(request.HttpContext.Response, conversation, turn, cancellationToken);
        return TypedResults.Empty;
    }
}
