using Microsoft.AspNetCore.Http.HttpResults;
using PolicyBot.Channels.Web;

namespace PolicyBot.Hosting.Health;

internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health", WholeAsync);
        routes.MapGet("/health/ready", WholeAsync);
        routes.MapGet("/health/live", () => TypedResults.Json(new LiveAnswer(), HealthJson.Default.LiveAnswer));
    }

    private static async Task<JsonHttpResult<HealthAnswer>> WholeAsync(HealthView view, HttpContext http, CancellationToken cancellationToken)
    {
        var answer = await view.LookAsync(cancellationToken);
        if (!LocalCallersOnly.IsLocal(http))
            answer = answer.WithoutNames();
        return TypedResults.Json(
            answer, HealthJson.Default.HealthAnswer, statusCode: answer.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
