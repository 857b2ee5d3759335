using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using PolicyBot.Channels.Web.Legal.SignIn;
using PolicyBot.Channels.Web.PolicyPages;
using Texts = PolicyBot.Conversation.Texts;

namespace PolicyBot.Channels.Web.Legal.Pages;

/// <summary>What stands around each page of the desk: where one is, who one is, and the ways out.</summary>
internal static class DeskFrame
{
    private const string Files = """
        <link rel="stylesheet" href="/web/cards.css">
        <link rel="stylesheet" href="/web/legal.css">

        """;

    /// <param name="here">The address of the part that the page belongs to.</param>
    /// <param name="scripts">Of this page, as mark-up.</param>
    public static StringBuilder BeginDesk(this StringBuilder html, DeskVisit visit, string title, string here, string scripts = "")
    {
        html.Head($"{title} · {Texts.PageEnterHeading}", Files + scripts);
        html.Append("<body class=\"desk\">\n<a class=\"skip\" href=\"#main\">").Words(Texts.PageSkip).Append("</a>\n<header class=\"top\">\n");
        html.Append("<p class=\"brand\"><img src=\"/web/logo.svg\" alt=\"\" width=\"32\" height=\"32\">").Words(Texts.PageEnterHeading).Append("</p>\n");
        html.Append("<nav aria-label=\"").Words(Texts.PageParts).Append("\">\n");
        Part(html, QueueEndpoints.Path, Texts.PageQueue, here);
        if (BoardEndpoint.IsFor(visit.Person))
            Part(html, BoardEndpoint.Path, Texts.PageBoard, here);
        html.Append("</nav>\n");
        Person(html, visit);

        return html.Append("</header>\n<p id=\"news\" class=\"news\" role=\"status\"></p>\n<main id=\"main\" tabindex=\"-1\">\n");
    }

    public static ContentHttpResult EndDesk(this StringBuilder html, int status = StatusCodes.Status200OK) =>
        TypedResults.Content(html.Append("</main>\n</body>\n</html>\n").ToString(), MediaTypeNames.Text.Html, Encoding.UTF8, status);

    private static void Part(StringBuilder html, string address, string name, string here) => html
        .Append("<a href=\"").Append(address).Append(address == here ? "\" aria-current=\"page\">" : "\">").Words(name).Append("</a>\n");

    private static void Person(StringBuilder html, DeskVisit visit)
    {
        if (!visit.HasSignIn)
        {
            html.Append("<p class=\"badge\">").Words(Texts.PageTryOut).Append("</p>\n");
            return;
        }

        html.Append("<details class=\"person\"><summary>").Words(visit.Person.Name).Append("</summary>\n<div class=\"leave\">\n");
        Leave(html, Texts.PageLeave, everywhere: false);
        Leave(html, Texts.PageLeaveEverywhere, everywhere: true);
        html.Append("</div></details>\n");
    }

    private static void Leave(StringBuilder html, string name, bool everywhere) => html
        .Append("<form method=\"post\" action=\"").Append(EnterEndpoints.Leave).Append("\">")
        .Append(everywhere ? $"<input type=\"hidden\" name=\"{EnterEndpoints.Everywhere}\" value=\"yes\">" : "<input type=\"hidden\" name=\"here\" value=\"yes\">")
        .Append("<button class=\"button\" type=\"submit\">").Words(name).Append("</button></form>\n");
}
