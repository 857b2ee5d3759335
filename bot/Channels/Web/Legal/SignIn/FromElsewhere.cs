using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using PolicyBot.Channels.Web.PolicyPages;
using Texts = PolicyBot.Conversation.Texts;

namespace PolicyBot.Channels.Web.Legal.SignIn;

/// <summary>
/// Whoever follows a link in a mail or a ticket on another site brings no cookie, since ours is strict, and would be sent to the way in though they are at the desk. A page of our own that
/// leads on to the same address is no other site: with it the cookie comes, if there is one. The page tells nothing of what lies behind the address.
/// </summary>
internal static class FromElsewhere
{
    /// <summary>On an address to which such a page has led: there is no second one, whatever a browser makes of the first.</summary>
    public const string Mark = "again";

    public static bool Is(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.Headers["Sec-Fetch-Site"] == "cross-site"
        && request.Headers["Sec-Fetch-Mode"] == "navigate"
        && request.Headers["Sec-Fetch-Dest"] == "document"
        && DeskCookie.Read(request) is null
        && !request.Query.ContainsKey(Mark);

    public static ContentHttpResult Page(HttpRequest request)
    {
        var address = $"{request.PathBase}{request.Path}{request.QueryString.Add(Mark, "1")}";
        var lead = new StringBuilder("<meta http-equiv=\"refresh\" content=\"0; url=").Words(address).Append("\">\n").ToString();
        var html = new StringBuilder().Begin(Texts.PageEnterHeading, lead).Element("h1", Texts.PageEnterHeading)
            .Append("<p><a href=\"").Words(address).Append("\">").Words(Texts.PageGoOn).Append("</a></p>\n");

        return TypedResults.Content(html.End(), MediaTypeNames.Text.Html, Encoding.UTF8, StatusCodes.Status200OK);
    }
}
