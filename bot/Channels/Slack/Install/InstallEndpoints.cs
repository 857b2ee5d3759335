using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using PolicyBot.Channels.Slack.Workspaces;
using PolicyBot.Channels.Web;
using PolicyBot.Primitives;

namespace PolicyBot.Channels.Slack.Install;

/// <summary>
/// By which an administrator installs the bot (OAuth 2, docs.slack.dev, "Installing with OAuth"): <c>/slack/install</c> sends the browser to Slack, which sends it back to
/// <c>/slack/oauth_redirect</c>. The cookie tells that it is the same browser, for ten minutes; nobody else gets one.
/// </summary>
internal sealed class InstallEndpoints(InstallState state, FinishInstallation finish, IOptions<SlackOptions> slack, IOptions<WebOptions> web)
{
    public const string Install = "/slack/install";
    public const string Redirect = "/slack/oauth_redirect";

    /// <summary>Its prefix keeps neighbouring hosts from setting it (RFC 6265bis, section 4.1.3.2).</summary>
    public const string Cookie = "__Host-policybot-slack";

    private const int LongestCode = 500;

    private static readonly CookieOptions InThisBrowser = new()
    {
        HttpOnly = true,
        Secure = true,
        SameSite = SameSiteMode.Lax, // Slack's page leads back here
        Path = "/",
        MaxAge = InstallState.GoodFor,
    };

    private readonly SlackOptions _slack = slack.Value;
    private readonly string _redirectUri = web.Value.PublicAddress.TrimEnd('/') + Redirect;

    /// <summary>Only where the app has a client id, and no token was written by hand.</summary>
    /// <exception cref="WrongSettingException">There is no address to come back to.</exception>
    public static void Map(IEndpointRouteBuilder routes)
    {
        var options = routes.ServiceProvider.GetRequiredService<IOptions<SlackOptions>>().Value;
        if (options.ClientId.Length == 0 || options.BotToken.Length > 0)
            return;
        if (routes.ServiceProvider.GetRequiredService<IOptions<WebOptions>>().Value.PublicAddress.Length == 0)
            throw new WrongSettingException("Slack:ClientId is set, but Web:PublicAddress is empty, so that Slack has no address to come back to after an installation. Set Web:PublicAddress, or use Slack:BotToken.");

        var group = routes.MapGroup("").DisableHttpMetrics();
        group.MapGet(Install, (InstallEndpoints endpoints, HttpResponse response) => endpoints.Begin(response));
        group.MapGet(Redirect, (InstallEndpoints endpoints, string? code, string? state, string? error, HttpContext http) => endpoints.FinishAsync(code, state, error, http));
    }

    private RedirectHttpResult Begin(HttpResponse response)
    {
        var browser = state.NewBrowser();
        response.Cookies.Append(Cookie, browser, InThisBrowser);
        var query = new QueryBuilder
        {
            { "client_id", _slack.ClientId },
            { "scope", BotScopes.Joined },
            { "redirect_uri", _redirectUri },
            { "state", state.Begin(browser) },
        };
        return TypedResults.Redirect(new Uri(new Uri(_slack.ApiBaseUrl), "/oauth/v2/authorize").AbsoluteUri + query);
    }

    private async Task<IResult> FinishAsync(string? code, string? said, string? error, HttpContext http)
    {
        if (!state.TryUse(said, http.Request.Cookies[Cookie]))
            return InstallPage.TooLate();

        http.Response.Cookies.Delete(Cookie, InThisBrowser);
        if (error is not null || code is not { Length: > 0 and <= LongestCode })
            return InstallPage.Cancelled();

        // Somebody who closes the window now must not leave tokens behind that nobody has.
        return InstallPage.Of(await finish.HandleAsync(code, _redirectUri, CancellationToken.None));
    }
}
