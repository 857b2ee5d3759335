using System.Diagnostics;
using System.Text;
using PolicyBot.Channels.Web.PolicyPages;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Styles;

namespace PolicyBot.Channels.Web.Legal.Pages;

/// <summary>
/// The text of a card as HTML, for a page that is drawn here and not by the card renderer: headings, paragraphs, facts and quotes as <see cref="Conversation.Cards.CardText"/> makes them. What
/// is done with a case stands at its own place on the page, so buttons are left out.
/// </summary>
internal static class CardHtml
{
    public static StringBuilder Elements(this StringBuilder html, IEnumerable<AdaptiveElement> elements)
    {
        foreach (var element in elements)
            Write(html, element);

        return html;
    }

    private static void Write(StringBuilder html, AdaptiveElement element)
    {
        switch (element)
        {
            case AdaptiveTextBlock { Style: AdaptiveTextBlockStyle.Heading } heading:
                html.Element("h2", heading.Text);
                break;
            case AdaptiveTextBlock { Size: AdaptiveTextSize.Small } note:
                html.Append("<p class=\"note\">").Words(note.Text).Append("</p>\n");
                break;
            case AdaptiveTextBlock text:
                html.Element("p", text.Text);
                break;
            case AdaptiveRichTextBlock { Inlines: [{ Weight: AdaptiveTextWeight.Bolder } name, ..] } fact:
                html.Append("<p class=\"pair\"><b>").Words(name.Text).Append("</b><span>").Words(string.Concat(fact.Inlines.Skip(1).Select(run => run.Text))).Append("</span></p>\n");
                break;
            case AdaptiveRichTextBlock line:
                html.Element("p", string.Concat(line.Inlines.Select(run => run.Text)));
                break;
            case AdaptiveContainer container:
                html.Append("<div class=\"box ").Append(container.Style switch { AdaptiveContainerStyle.Emphasis => "quote", AdaptiveContainerStyle.Warning => "heed", _ => "plain" }).Append("\">\n")
                    .Elements(container.Items).Append("</div>\n");
                break;
            case AdaptiveActionSet:
                break;
            default:
                throw new UnreachableException(element.GetType().Name);
        }
    }
}
