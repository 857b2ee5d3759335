using System.Globalization;
using System.Text;
using PolicyBot.Conversation;
using PolicyBot.Conversation.Reading;

namespace PolicyBot.Channels.Web.PolicyPages;

/// <summary>A policy as HTML. Every word of it goes through the encoder; the only mark-up is what is written here.</summary>
internal static class PolicyPageHtml
{
    public static string Of(OpenedPolicy policy)
    {
        var html = new StringBuilder();
        Begin(html, policy.Title);
        html.Append("<article class=\"policy\">\n<header>\n").Element("h1", policy.Title);
        html.Append("<dl class=\"facts\">\n");
        foreach (var (name, value) in policy.Facts)
            html.Append("<div>").Element("dt", name).Element("dd", value).Append("</div>\n");
        html.Append("</dl>\n");
        foreach (var warning in policy.Warnings)
            html.Append("<p class=\"warning\">").Words(Texts.WarningLine.With(warning)).Append("</p>\n");
        html.Append("</header>\n");
        foreach (var part in policy.Parts)
            Part(html, part);
        html.Append("</article>\n");

        return End(html);
    }

    /// <summary>The same for what is not there and for what this reader may not read.</summary>
    public static string NotThere()
    {
        var html = new StringBuilder();
        Begin(html, Texts.PolicyNotThereHeading);
        html.Append("<article class=\"policy\">\n").Element("h1", Texts.PolicyNotThereHeading).Element("p", Texts.PolicyNotThere).Append("</article>\n");

        return End(html);
    }

    private static void Begin(StringBuilder html, string title) => html
        .Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="{Texts.Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="robots" content="noindex">

            """)
        .Append("<title>").Words(title).Append("</title>\n")
        .Append("""
            <link rel="icon" href="/web/logo.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/web/site.css">
            <link rel="stylesheet" href="/web/policy.css">
            <script src="/web/policy.js" type="module"></script>
            </head>
            <body class="reading">
            <header class="top">
            <p class="brand"><img src="/web/logo.svg" alt="" width="32" height="32">PolicyBot</p>
            </header>
            <main class="column">

            """);

    private static string End(StringBuilder html) => html.Append("</main>\n</body>\n</html>\n").ToString();

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
