using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using PolicyBot.Channels.Web.PolicyPages;
using PolicyBot.Conversation;
using PolicyBot.Conversation.Dialogs.EnterTheDesk;

namespace PolicyBot.Channels.Web.Legal.SignIn;

/// <summary>What people see on their way in and out. Nothing on it tells one link, or one person, from another.</summary>
internal static class EnterPage
{
    // The script takes the secret out of the address into the form. Whoever lets no script run copies it by hand.
    private const string Files = """
        <link rel="stylesheet" href="/web/enter.css">
        <script src="/web/enter.js" type="module"></script>

        """;

    public static ContentHttpResult Of()
    {
        var html = new StringBuilder().Begin(Texts.PageEnterHeading, Files).Element("h1", Texts.PageEnterHeading);
        html.Append("<div id=\"no-link\">\n").Element("p", Texts.PageEnterHow).Append("</div>\n");
        html.Append("<form id=\"enter\" class=\"enter\" method=\"post\" action=\"").Append(EnterEndpoints.Path).Append("\" autocomplete=\"off\">\n")
            .Append("<div id=\"by-hand\">\n<label for=\"link\">").Words(Texts.PageEnterField).Append("</label>\n<p id=\"hint\" class=\"hint\">").Words(Texts.PageEnterFieldHint).Append("</p>\n")
            .Append("<input id=\"link\" name=\"").Append(EnterEndpoints.Field).Append("\" required maxlength=\"100\" spellcheck=\"false\" autocapitalize=\"none\" aria-describedby=\"hint\">\n</div>\n")
            .Append("<p id=\"ready\" hidden>").Words(Texts.PageEnterReady.With(IDeskLinks.GoodFor.TotalMinutes)).Append("</p>\n")
            .Append("<button class=\"button primary\" type=\"submit\">").Words(Texts.PageLinkButton).Append("</button>\n</form>\n");

        return Page(html, StatusCodes.Status200OK);
    }

    /// <summary>The same for a link that is wrong, used, or too old.</summary>
    public static ContentHttpResult Refused() => Page(
        new StringBuilder().Begin(Texts.PageEnterRefused).Element("h1", Texts.PageEnterRefused)
            .Element("p", Texts.PageEnterRefusedWhy.With(IDeskLinks.GoodFor.TotalMinutes)).Element("p", Texts.PageEnterHow),
        StatusCodes.Status403Forbidden);

    public static ContentHttpResult Left() => Page(
        new StringBuilder().Begin(Texts.PageLeft).Element("h1", Texts.PageLeft).Element("p", Texts.PageLeftBody),
        StatusCodes.Status200OK);

    private static ContentHttpResult Page(StringBuilder html, int status) => TypedResults.Content(html.End(), MediaTypeNames.Text.Html, Encoding.UTF8, status);
}
