using System.Text;
using PolicyBot.Cases;
using PolicyBot.Cases.Casework;
using PolicyBot.Channels.Web.PolicyPages;
using Texts = PolicyBot.Conversation.Texts;

namespace PolicyBot.Channels.Web.Legal.Pages;

/// <summary>Ways to other cases that whoever reads may know of.</summary>
internal static class CaseLinksHtml
{
    public static void Write(StringBuilder html, WorkRecord work)
    {
        if (work is { Links: [], Duplicates: [], MergedInto: null })
            return;

        html.Append("<nav class=\"part\" aria-label=\"").Words(Texts.PageOtherCases).Append("\">\n").Element("h2", Texts.PageOtherCases).Append("<ul class=\"links\">\n");
        if (work.MergedInto is { } main)
            Link(html, Texts.DeskFactMergedInto, main.Number);
        foreach (var duplicate in work.Duplicates)
            Link(html, Texts.DeskFactDuplicates, duplicate.Case.Number);
        foreach (var link in work.Links)
            Link(html, Texts.DeskFactLinked, link.Number);
        html.Append("</ul>\n</nav>\n");
    }

    private static void Link(StringBuilder html, string what, CaseNumber number) => html
        .Append("<li><span class=\"note\">").Words(what).Append("</span> <a href=\"").Append(CaseEndpoints.AddressOf(number)).Append("\">").Words(number.Text).Append("</a></li>\n");
}
