using System.Globalization;
using System.Text;
using PolicyBot.Channels.Web.PolicyPages;
using Texts = PolicyBot.Conversation.Texts;

namespace PolicyBot.Channels.Web;

/// <summary>What stands around a page that is only read, in the looks of the others.</summary>
internal static class ReadingPage
{
    /// <param name="files">Scripts of this page, as mark-up.</param>
    public static StringBuilder Begin(this StringBuilder html, string title, string files = "") => html
        .Head(title, files)
        .Append("""
            <body class="reading">
            <header class="top">
            <p class="brand"><img src="/web/logo.svg" alt="" width="32" height="32">PolicyBot</p>
            </header>
            <main class="column">
            <article class="policy">

            """);

    public static string End(this StringBuilder html) => html.Append("</article>\n</main>\n</body>\n</html>\n").ToString();

    /// <summary>Everything before the body.</summary>
    public static StringBuilder Head(this StringBuilder html, string title, string files) => html
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

            """)
        .Append(files)
        .Append("""
            </head>

            """);
}
