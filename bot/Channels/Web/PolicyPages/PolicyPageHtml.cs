using System.Globalization;
using System.Text;
using PolicyBot.Conversation;
using PolicyBot.Conversation.Reading;

namespace PolicyBot.Channels.Web.PolicyPages;

/// <summary>A policy as HTML. Every word of it goes through the encoder; the only mark-up is what is written here.</summary>
internal static class PolicyPageHtml
{
    private const string Files = """
        <script src="/web/policy.js" type="module"></script>

        """;

    public static string Of(OpenedPolicy policy)
    {
        var html = new StringBuilder();
        html.Begin(policy.Title, Files);
        html.Append("<header>\n").Element("h1", policy.Title);
        html.Append("<dl class=\"facts\">\n");
        foreach (var (name, value) in policy.Facts)
            html.Append("<div>").Element("dt", name).Element("dd", value).Append("</div>\n");
        html.Append("</dl>\n");
        foreach (var warning in policy.Warnings)
            html.Append("<p class=\"warning\">").Words(Texts.WarningLine.With(warning)).Append("</p>\n");
        html.Append("</header>\n");
        foreach (var part in policy.Parts)
            Part(html, part);

        return html.End();
    }

    /// <summary>The same for what is not there and for what this reader may not read.</summary>
    public static string NotThere()
    {
        var html = new StringBuilder();
        html.Begin(Texts.PolicyNotThereHeading, Files);
        html.Element("h1", Texts.PolicyNotThereHeading).Element("p", Texts.PolicyNotThere);

        return html.End();
    }

    private static void Part(StringBuilder html, PolicyPart part)
    {
        html.Append("<section id=\"").Words(part.Anchor).Append("\" class=\"passage\">\n");
        foreach (var (depth, text) in part.Headings)
            html.Element(string.Create(CultureInfo.InvariantCulture, $"h{Math.Min(depth + 1, 6)}"), text);
        foreach (var block in part.Blocks)
            PolicyBlockHtml.Write(html, block);
        html.Append("</section>\n");
    }
}
