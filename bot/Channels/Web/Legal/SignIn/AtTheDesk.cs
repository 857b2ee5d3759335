namespace PolicyBot.Channels.Web.Legal.SignIn;

/// <summary>Lets nobody through but a person of Legal. A page is answered with the way in, everything else with a sentence.</summary>
internal sealed class AtTheDesk(IDeskDoor door) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var waits = http.GetEndpoint()?.Metadata.GetMetadata<WaitsByItself>() is not null;
        if (await door.WhoAsync(http, waits, http.RequestAborted) is { } person)
        {
            http.Features.Set(new DeskVisit(person, door.HasSignIn));

            return await next(context);
        }

        if (door.HasSignIn && !waits && FromElsewhere.Is(http.Request))
            return FromElsewhere.Page(http.Request);

        return IsForAPage(http.Request) && !waits ? TypedResults.LocalRedirect(EnterEndpoints.Path) : Refusal.NotAtTheDesk();
    }

    private static bool IsForAPage(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
}
