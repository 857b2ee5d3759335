using System.Text.Json;
using AngleSharp.Html.Parser;

namespace PolicyBot.Channels.Teams.Invokes;

/// <summary>The words of a message on which somebody chose a message action. Neither its author nor its address.</summary>
internal static class MessageWords
{
    /// <param name="payload">An action's <c>messagePayload</c>.</param>
    public static string Of(JsonElement payload)
    {
        var body = Json.Part(payload, "body");
        var content = Json.Text(body, "content") ?? "";

        return Json.Text(body, "contentType") == "html" ? WordsIn(content) : content.Trim();
    }

    private static string WordsIn(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        foreach (var code in document.QuerySelectorAll("script, style"))
            code.Remove();

        return document.Body?.TextContent.Trim() ?? "";
    }
}
