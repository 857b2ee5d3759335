namespace PolicyBot.Channels.Web;

/// <summary>
/// Keeps other sites from sending requests through a visitor's browser, without a cookie or token that could tell visitors apart:
/// a browser says where a request comes from (Fetch Metadata, W3C; Origin, RFC 6454), and no page can make it lie.
/// Programs that are no browsers may leave it out, since they carry nobody's rights.
/// </summary>
internal sealed class OwnPagesOnly : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IsFromOwnPage(context.HttpContext.Request) ? next(context) : ValueTask.FromResult<object?>(Refusal.ForeignPage());

    private static bool IsFromOwnPage(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"];
        if (site.Count > 0 && site != "same-origin")
            return false;

        var origin = request.Headers.Origin;
        return origin.Count == 0
            // Some browsers hide the origin even from ourselves, since our pages ask for no referrer; then the site must be vouched for.
            || (origin == "null" && site.Count > 0)
            || IsOurs(origin.ToString(), request);
    }

    private static bool IsOurs(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && !request.IsHttps))
        && uri.Host.Equals(request.Host.Host, StringComparison.OrdinalIgnoreCase)
        && (request.Host.Port is { } port ? port == uri.Port : uri.IsDefaultPort);
}
