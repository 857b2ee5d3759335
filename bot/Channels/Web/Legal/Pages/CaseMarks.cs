using System.Text;
using PolicyBot.Cases;
using PolicyBot.Channels.Web.PolicyPages;
using PolicyBot.Reports;

namespace PolicyBot.Channels.Web.Legal.Pages;

/// <summary>Words at the edge of a line, such as how grave a case is. Their colour only repeats what they say.</summary>
internal static class CaseMarks
{
    /// <param name="kind">A class of <c>cards.css</c>; empty for none.</param>
    public static StringBuilder Mark(this StringBuilder html, string words, string kind) =>
        html.Append("<span class=\"tag").Append(kind.Length > 0 ? " tag-" : "").Append(kind).Append("\">").Words(words).Append("</span>");

    public static string Of(Severity severity) => severity switch
    {
        Severity.Critical => "attention",
        Severity.High => "warning",
        _ => "",
    };

    public static string Of(CaseStatus status) => status switch
    {
        CaseStatus.Received => "accent",
        CaseStatus.Closed => "good",
        _ => "",
    };
}
