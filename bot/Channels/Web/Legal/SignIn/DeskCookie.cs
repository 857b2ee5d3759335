namespace PolicyBot.Channels.Web.Legal.SignIn;

/// <summary>
/// The cookie of a person at Legal's desk, and of nobody else. It goes by https only (browsers make an exception for the machine itself), no script can read it, no other site's page can make a
/// browser send it, and its prefix keeps neighbouring hosts from setting it (RFC 6265bis, sections 4.1.2 and 4.1.3.2). It is gone with the browser's session.
/// </summary>
internal static class DeskCookie
{
    public const string Name = "__Host-legal-desk";

    private static readonly CookieOptions ForThisHost = new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Strict, Path = "/" };

    public static string? Read(HttpRequest request) => request.Cookies[Name];

    public static void Give(HttpResponse response, string session) => response.Cookies.Append(Name, session, ForThisHost);

    public static void Take(HttpResponse response) => response.Cookies.Delete(Name, ForThisHost);
}
