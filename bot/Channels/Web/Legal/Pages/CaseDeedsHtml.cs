using System.Text;
using PolicyBot.Cases;
using PolicyBot.Channels.Web.PolicyPages;
using PolicyBot.Conversation.Dialogs.WorkACase;
using Texts = PolicyBot.Conversation.Texts;

namespace PolicyBot.Channels.Web.Legal.Pages;

/// <summary>What can be done with a case. The buttons open the same dialogs as in the chats; the page's script brings them to life.</summary>
internal static class CaseDeedsHtml
{
    // So many stand side by side; the others are one press away.
    private const int First = 4;

    public static void Write(StringBuilder html, CaseNumber number, IReadOnlyList<OfferedDeed> deeds, bool mayExport)
    {
        html.Append("<div class=\"deeds\" role=\"group\" aria-label=\"").Words(Texts.PageDeeds).Append("\">\n");
        Buttons(html, deeds.Take(First));
        if (mayExport || deeds.Count > First)
        {
            html.Append("<details class=\"others\"><summary class=\"button\">").Words(Texts.DeskMoreButton).Append("</summary>\n<div class=\"all\">\n");
            Buttons(html, deeds.Skip(First));
            if (mayExport)
                html.Append("<form method=\"post\" action=\"").Append(CaseEndpoints.ExportOf(number)).Append("\"><button class=\"button\" type=\"submit\">").Words(Texts.PageExportCase).Append("</button></form>\n");
            html.Append("</div>\n</details>\n");
        }

        html.Append("</div>\n<noscript><p class=\"notice bad\">").Words(Texts.PageNeedsScript).Append("</p></noscript>\n<div id=\"trouble\" role=\"alert\"></div>\n");
    }

    private static void Buttons(StringBuilder html, IEnumerable<OfferedDeed> deeds)
    {
        foreach (var deed in deeds)
            html.Append("<button class=\"button\" type=\"button\" data-verb=\"").Words(deed.Verb).Append("\" disabled>").Words(deed.Title).Append("</button>\n");
    }
}
