using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace PolicyBot.Channels.Web.PolicyPages;

/// <summary>Writes words into HTML, where none of them can become mark-up.</summary>
internal static class HtmlWords
{
    // Letters of all scripts stay as they are; what has a meaning in HTML, and what cannot be seen, does not.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static StringBuilder Words(this StringBuilder html, string words) => html.Append(Encoder.Encode(words));

    public static StringBuilder Element(this StringBuilder html, string name, string words) =>
        html.Append('<').Append(name).Append('>').Words(words).Append("</").Append(name).Append(">\n");
}
