using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Web;

/// <summary>Where a page sends its turns. Nothing of a request but its body is looked at, kept, or handed on.</summary>
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
        return lease.IsAcquired
            ? new ReplyResult(await conversation.TakeAsync(turn, cancellationToken))
            : Refusal.TooBusy(request.HttpContext.Response, lease);
    }
}
