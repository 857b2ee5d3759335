using System.Diagnostics;
using System.Globalization;
using System.Text;
using PolicyBot.Conversation.Reading;

namespace PolicyBot.Channels.Web.PolicyPages;

/// <summary>Paragraphs, lists, tables and code. Each line has its anchor as its id, so that the page's script finds what was quoted.</summary>
internal static class PolicyBlockHtml
{
    public static void Write(StringBuilder html, PolicyBlock block)
    {
        switch (block)
        {
            case PolicyBlock.Paragraph paragraph:
                Lines(html.Append("<p>"), paragraph.Lines, " ").Append("</p>\n");
                break;
            case PolicyBlock.List list:
                List(html, list);
                break;
            case PolicyBlock.Table table:
                Table(html, table);
                break;
            case PolicyBlock.Code code:
                Lines(html.Append("<pre tabindex=\"0\"><code>"), code.Lines, "\n").Append("</code></pre>\n");
                break;
            default:
                throw new UnreachableException(block.GetType().Name);
        }
    }

    // A list whose markers count keeps its own numbers, wherever a passage begins; any other marker stands as it was written.
    private static void List(StringBuilder html, PolicyBlock.List list)
    {
        var counts = list.Entries.All(entry => entry.Number is not null);
        html.Append(counts ? "<ol>\n" : "<ul>\n");
        foreach (var entry in list.Entries)
        {
            html.Append(counts ? string.Create(CultureInfo.InvariantCulture, $"<li value=\"{entry.Number}\">") : "<li>");
            if (!counts && entry.Marker is not ("" or "-" or "*" or "+" or "•"))
                html.Append("<span class=\"marker\">").Words(entry.Marker).Append("</span> ");
            Entry(html, entry.Blocks);
            html.Append("</li>\n");
        }

        html.Append(counts ? "</ol>\n" : "</ul>\n");
    }

    private static void Entry(StringBuilder html, IReadOnlyList<PolicyBlock> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is PolicyBlock.Paragraph paragraph)
                Lines(i > 0 ? html.Append(' ') : html, paragraph.Lines, " ");
            else
                Write(html.Append('\n'), blocks[i]);
        }
    }

    private static void Table(StringBuilder html, PolicyBlock.Table table)
    {
        var columns = table.Rows.Append(table.Header).Max(row => row?.Cells.Count ?? 0);
        html.Append("<div class=\"scroller\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table>\n");
        if (table.Header is { } header)
            Row(html.Append("<thead>\n"), header, columns, "th scope=\"col\"", "th").Append("</thead>\n");
        html.Append("<tbody>\n");
        foreach (var row in table.Rows)
            Row(html, row, columns, "td", "td");
        html.Append("</tbody>\n</table></div>\n");
    }

    private static StringBuilder Row(StringBuilder html, PolicyRow row, int columns, string open, string close)
    {
        html.Append("<tr id=\"").Words(row.Anchor).Append("\" class=\"line\">");
        for (var column = 0; column < columns; column++)
            html.Append('<').Append(open).Append('>').Words(column < row.Cells.Count ? row.Cells[column] : "").Append("</").Append(close).Append('>');

        return html.Append("</tr>\n");
    }

    private static StringBuilder Lines(StringBuilder html, IReadOnlyList<PolicyLine> lines, string between)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
                html.Append(between);
            html.Append("<span id=\"").Words(lines[i].Anchor).Append("\" class=\"line\">").Words(lines[i].Text).Append("</span>");
        }

        return html;
    }
}
