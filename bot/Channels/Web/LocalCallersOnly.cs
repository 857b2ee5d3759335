using System.Net;

namespace PolicyBot.Channels.Web;

/// <summary>
/// Answers only browsers on this very machine, and is not there for anyone else. The host is checked besides the address, since a foreign page
/// can make its own name mean 127.0.0.1 (DNS rebinding); and what came through a proxy is refused, since then every caller looks local.
/// </summary>
internal sealed class LocalCallersOnly : IEndpointFilter
{
    private static readonly string[] MarksOfProxies = ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "X-Original-For"];

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IsLocal(context.HttpContext) ? next(context) : ValueTask.FromResult<object?>(TypedResults.NotFound());

    public static bool IsLocal(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && http.Request.Host.Host.ToUpperInvariant() is "LOCALHOST" or "127.0.0.1" or "[::1]"
        && !Array.Exists(MarksOfProxies, http.Request.Headers.ContainsKey);
}
