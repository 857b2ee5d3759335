using System.Globalization;
using System.Xml;

namespace PolicyBot.Knowledge.Policies.Pdf;

/// <summary>Reads what <c>pdftotext -bbox</c> writes.</summary>
internal static class PdfWords
{
    /// <summary>More than this on one page is a drawing.</summary>
    private const int MostWordsOnAPage = 20_000;

    /// <returns>The words of each page.</returns>
    /// <exception cref="UnreadableDocumentException">It is not what the program should write.</exception>
    public static IReadOnlyList<IReadOnlyList<PdfWord>> Parse(string xml)
    {
        var pages = new List<IReadOnlyList<PdfWord>>();
        var words = new List<PdfWord>();
        try
        {
            // Its text may hold characters that XML forbids, and its document type would lead to the network.
            using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false });
            while (reader.Read())
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "page" }) pages.Add(words = []);
                else if (reader is { NodeType: XmlNodeType.Element, LocalName: "word" } && words.Count < MostWordsOnAPage && Read(reader) is { } word) words.Add(word);
            }
        }
        catch (Exception e) when (e is XmlException or FormatException)
        {
            throw new UnreadableDocumentException("The text of the PDF cannot be read; save it again from the program that made it.", e);
        }

        return pages;
    }

    private static PdfWord? Read(XmlReader reader)
    {
        var (left, top, right, bottom) = (Number(reader, "xMin"), Number(reader, "yMin"), Number(reader, "xMax"), Number(reader, "yMax"));
        reader.Read();
        var text = reader.NodeType == XmlNodeType.Text ? reader.Value.Trim() : "";

        return text.Length > 0 && right > left && bottom > top ? new PdfWord(text, left, top, right, bottom) : null;
    }

    private static double Number(XmlReader reader, string name) => double.Parse(reader.GetAttribute(name) ?? "", NumberStyles.Float, CultureInfo.InvariantCulture);
}
