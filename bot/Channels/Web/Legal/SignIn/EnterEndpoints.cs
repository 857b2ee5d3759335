using Microsoft.Extensions.Options;

namespace PolicyBot.Channels.Web.Legal.SignIn;

/// <summary>
/// The way in and out. To look at the page uses no link up, whoever or whatever looked; only its button does. Wrong, used and old links get the same words
/// (docs/decisions/0023-entering-the-desk.md).
/// </summary>
internal static class EnterEndpoints
{
    public const string Path = "/legal/enter";
    public const string Leave = "/legal/leave";

    /// <summary>The name of the field that holds the secret of a link.</summary>
    public const string Field = "link";

    /// <summary>The name of the field that says to leave in every browser.</summary>
    public const string Everywhere = "everywhere";

    // In bytes; a form with a link has about fifty.
    private const int Largest = 1_023;

    public static void MapWayIn(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(Path, [HttpMethods.Get, HttpMethods.Head], () => EnterPage.Of());
        routes.MapPost(Path, EnterAsync).WithMetadata(RequestBody.LetThrough()).AddEndpointFilter<OwnPagesOnly>();
        routes.MapPost(Leave, LeaveAsync).WithMetadata(RequestBody.LetThrough()).AddEndpointFilter<OwnPagesOnly>();
    }

    private static async Task<IResult> EnterAsync(HttpContext http, DeskSessions sessions, TurnLimits limits, IOptions<WebOptions> options)
    {
        if (!IsSafe(http, options.Value))
            return Refusal.NotSafe();

        using var lease = limits.Enter();
        if (!lease.IsAcquired)
            return Refusal.TooBusy(http.Response, lease);

        var form = await ReadAsync(http);
        if (await sessions.EnterAsync(form?.GetValueOrDefault(Field), DeskCookie.Read(http.Request), http.RequestAborted) is not { } session)
            return EnterPage.Refused();

        DeskCookie.Give(http.Response, session);
        return TypedResults.LocalRedirect(Lanes.Legal.Page);
    }

    private static async Task<IResult> LeaveAsync(HttpContext http, DeskSessions sessions)
    {
        var session = DeskCookie.Read(http.Request);
        var form = await ReadAsync(http);
        if (form?.ContainsKey(Everywhere) == true && await sessions.PeekAsync(session, http.RequestAborted) is { } person)
            await sessions.LeaveEverywhereAsync(person, http.RequestAborted);
        await sessions.LeaveAsync(session, http.RequestAborted);

        DeskCookie.Take(http.Response);
        return EnterPage.Left();
    }

    private static async Task<IReadOnlyDictionary<string, string>?> ReadAsync(HttpContext http)
    {
        if (!RequestBody.Is(http.Request, "application/x-www-form-urlencoded"))
            return null;
        using var body = await RequestBody.ReadAsync(http.Request, Largest, http.RequestAborted);

        return body is null ? null : FormFields.Read(body.Bytes.Span);
    }

    // By https; or on this very machine; or behind a proxy that speaks TLS, for the https address that links name.
    private static bool IsSafe(HttpContext http, WebOptions options) =>
        http.Request.IsHttps
        || LocalCallersOnly.IsLocal(http)
        || (options.PublicAddress.StartsWith("https:", StringComparison.OrdinalIgnoreCase) && http.Request.Headers["X-Forwarded-Proto"].ToString() is "" or "https");
}
