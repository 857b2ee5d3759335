using Microsoft.AspNetCore.Http.HttpResults;
using PolicyBot.Cases;
using PolicyBot.Cases.Access;
using PolicyBot.Cases.Desk;
using PolicyBot.Cases.Handling;
using PolicyBot.Channels.Web.Legal.SignIn;
using PolicyBot.Conversation.Turns;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Channels.Web.Legal.Pages;

/// <summary>
/// One case. Each time the page is asked for is a look, and an audit entry. A case from which somebody is kept out, one that never was, and an address that is none get the same answer.
/// </summary>
internal static class CaseEndpoints
{
    private const string Folder = "/legal/cases";

    public static string AddressOf(CaseNumber number) => $"{Folder}/{number.Text}";

    public static string NewsOf(CaseNumber number) => $"{AddressOf(number)}/news";

    public static string ExportOf(CaseNumber number) => $"{AddressOf(number)}/export";

    public static void MapCases(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods($"{Folder}/{{text}}", [HttpMethods.Get], ShowAsync);
        routes.MapMethods($"{Folder}/{{**rest}}", [HttpMethods.Get, HttpMethods.Head], (HttpContext http) => NotThere(http));
        routes.MapPost($"{Folder}/{{text}}/export", ExportAsync).AddEndpointFilter<OwnPagesOnly>();
        routes.MapGet($"{Folder}/{{text}}/news", WaitAsync).WithMetadata(new WaitsByItself()).AddEndpointFilter<OwnPagesOnly>().DisableRequestTimeout();
    }

    private static async Task<IResult> ShowAsync(string text, HttpContext http, ReadCases read, LookAtCase look, TurnLimits limits)
    {
        using var lease = limits.Turn(Lanes.Legal);
        if (!lease.IsAcquired)
            return Refusal.TooBusy(http.Response, lease);

        var visit = DeskVisit.Of(http);
        if (!CaseNumber.TryParse(text, out var number))
            return NotThere(http);

        if (CaseRights.Give(visit.Person.Roles, CaseRight.Read))
        {
            try
            {
                return await read.FindAsync(visit.Person, number, http.RequestAborted) is { } summary && await read.OpenAsync(visit.Person, summary.Id, http.RequestAborted) is { } file
                    ? CasePageHtml.Of(visit, file)
                    : NotThere(http);
            }
            catch (KeyDestroyedException)
            {
                // What stands in the clear is still there.
            }
        }

        return await look.OpenAsync(visit.Person, number, http.RequestAborted) is { } outside ? CasePageHtml.Of(visit, outside) : NotThere(http);
    }

    private static async Task<IResult> ExportAsync(string text, HttpContext http, ReadCases read, ExportCase export)
    {
        var visit = DeskVisit.Of(http);
        if (!CaseNumber.TryParse(text, out var number) || await read.FindAsync(visit.Person, number, http.RequestAborted) is not { } summary)
            return NotThere(http);

        using var archive = new MemoryStream();
        try
        {
            if (!await export.WriteAsync(visit.Person, summary.Id, archive, http.RequestAborted))
                return NotThere(http);
        }
        catch (KeyDestroyedException)
        {
            return NotThere(http);
        }

        return TypedResults.File(archive.ToArray(), "application/zip", $"{number.Text}.zip");
    }

    private static async Task<IResult> WaitAsync(string text, HttpContext http, IWatchForNews watch, NewsStream stream, TurnLimits limits, IDeskDoor door)
    {
        if (!CaseNumber.TryParse(text, out var number))
            return NotThere(http);

        using var lease = limits.InboxStream();
        if (!lease.IsAcquired)
            return Refusal.TooBusy(http.Response, lease);

        await stream.SendAsync(http, stop => DeskNews.WhileThereAsync(watch.CaseAsync(DeskVisit.Of(http).Person, number, stop), door, http, stop));
        return TypedResults.Empty;
    }

    private static ContentHttpResult NotThere(HttpContext http) => CasePageHtml.NotThere(DeskVisit.Of(http));
}
