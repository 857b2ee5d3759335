using Microsoft.Extensions.FileProviders;

namespace PolicyBot.Channels.Web;

/// <summary>Serves the pages, and the styles, scripts and pictures that they share. All stand beside the program, wherever it was started from.</summary>
internal static class PageFiles
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "web");

    public static void MapPage(this IEndpointRouteBuilder routes, Lane lane) =>
        routes.MapMethods(lane.Page, [HttpMethods.Get, HttpMethods.Head], (HttpResponse response) =>
        {
            AskAgainNextTime(response);
            return TypedResults.PhysicalFile(Path.Combine(Folder, lane.File!), "text/html; charset=utf-8");
        });

    /// <summary>The pages themselves are not among these files, so that none is served where its lane is not.</summary>
    public static void ServePageFiles(this WebApplication app) => app.UseWhen(
        http => http.Request.Path.StartsWithSegments("/web", StringComparison.OrdinalIgnoreCase),
        branch => branch.UseResponseCompression().UseStaticFiles(new StaticFileOptions
        {
            RequestPath = "/web",
            FileProvider = new PhysicalFileProvider(Path.Combine(Folder, "assets")),
            OnPrepareResponse = file => AskAgainNextTime(file.Context.Response),
        }));

    // So that a new version of the program is never seen with old files; unchanged ones cost a 304.
    private static void AskAgainNextTime(HttpResponse response) => response.Headers.CacheControl = "no-cache";
}
