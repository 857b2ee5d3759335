using System.Text;
using PolicyBot.Cases;
using PolicyBot.Channels.Web.PolicyPages;
using PolicyBot.Conversation;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Web.Legal.Pages;

/// <summary>What can be done with a case. The buttons open the same dialogs as in the chats; the page's script brings them to life.</summary>
internal static class CaseDeedsHtml
{
    public static void Write(StringBuilder html, CaseSummary summary, bool mayExport)
    {
        html.Append("<div class=\"deeds\" role=\"group\" aria-label=\"").Words(Texts.PageDeeds).Append("\">\n");
        foreach (var (verb, name) in Of(summary))
            html.Append("<button class=\"button\" type=\"button\" data-verb=\"").Words(verb).Append("\" disabled>").Words(name).Append("</button>\n");
        if (mayExport)
        {
            html.Append("<form method=\"post\" action=\"").Append(CaseEndpoints.ExportOf(summary.Number)).Append("\"><button class=\"button\" type=\"submit\">").Words(Texts.PageExportCase).Append("</button></form>\n");
        }

        html.Append("</div>\n<noscript><p class=\"notice bad\">").Words(Texts.PageNeedsScript).Append("</p></noscript>\n<div id=\"trouble\" role=\"alert\"></div>\n");
    }

    private static IEnumerable<(string Verb, string Name)> Of(CaseSummary summary)
    {
        if (summary.Status is CaseStatus.Received)
            yield return (Verbs.LegalAcknowledge, Texts.LegalAcknowledgeButton);
        if (summary.Status is CaseStatus.Closed)
            yield break;

        yield return (Verbs.LegalReply, Texts.LegalReplyButton);
        yield return (Verbs.LegalClose, Texts.LegalCloseButton);
    }
}
