using PolicyBot.Cases.Access;
using PolicyBot.Cases.Desk;
using PolicyBot.Cases.Handlers;
using PolicyBot.Channels.Web.Legal.SignIn;
using PolicyBot.Primitives;

namespace PolicyBot.Channels.Web.Legal.Pages;

/// <summary>Legal's queue. Filters stand in the address, to be kept and passed on; words that are searched for come in a form's body.</summary>
internal static class QueueEndpoints
{
    public const string Path = "/legal";
    public const string Export = "/legal/export";

    // In bytes: twelve fields.
    private const int Largest = 16_383;

    public static void MapQueue(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(Path, [HttpMethods.Get, HttpMethods.Head], ShowAsync);
        routes.MapPost(Path, SearchAsync).WithMetadata(RequestBody.LetThrough()).AddEndpointFilter<OwnPagesOnly>();
        routes.MapPost(Export, ExportAsync).WithMetadata(RequestBody.LetThrough()).AddEndpointFilter<OwnPagesOnly>();
    }

    private static Task<IResult> ShowAsync(HttpContext http, ListCases list, HandlerDirectory people, TimeProvider time, TurnLimits limits) =>
        PageAsync(http, QueueForm.OfAddress(http.Request.Query), list, people, time, limits);

    private static async Task<IResult> SearchAsync(HttpContext http, ListCases list, HandlerDirectory people, TimeProvider time, TurnLimits limits)
    {
        var form = QueueForm.OfBody(await ReadAsync(http));

        return form.IsSearch ? await PageAsync(http, form, list, people, time, limits) : TypedResults.LocalRedirect(form.ToAddress());
    }

    private static async Task<IResult> PageAsync(HttpContext http, QueueForm form, ListCases list, HandlerDirectory people, TimeProvider time, TurnLimits limits)
    {
        using var lease = limits.Turn(Lanes.Legal);
        if (!lease.IsAcquired)
            return Refusal.TooBusy(http.Response, lease);

        var visit = DeskVisit.Of(http);
        var page = new QueuePage
        {
            Visit = visit,
            Form = form,
            Views = await list.ViewsAsync(visit.Person, http.RequestAborted),
            Found = await list.FindAsync(visit.Person, form.ToQuery(), http.RequestAborted),
            People = CaseRights.Give(visit.Person.Roles, CaseRight.Know) ? [.. people.All.OrderBy(person => person.Name, StringComparer.Ordinal)] : [],
            Today = UtcDay.Today(time),
        };

        return page.ToResult();
    }

    private static async Task ExportAsync(HttpContext http, ExportQueue export)
    {
        var form = QueueForm.OfBody(await ReadAsync(http));
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = "attachment; filename=\"cases.csv\"";
        await export.WriteAsync(DeskVisit.Of(http).Person, form.ToQuery(), http.Response.Body, http.RequestAborted);
    }

    private static async Task<IReadOnlyDictionary<string, string>> ReadAsync(HttpContext http)
    {
        if (!RequestBody.Is(http.Request, "application/x-www-form-urlencoded"))
            return new Dictionary<string, string>();
        using var body = await RequestBody.ReadAsync(http.Request, Largest, http.RequestAborted);

        return (body is null ? null : FormFields.Read(body.Bytes.Span)) ?? new Dictionary<string, string>();
    }
}
