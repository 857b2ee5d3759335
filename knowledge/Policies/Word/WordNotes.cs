using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace PolicyBot.Knowledge.Policies.Word;

/// <summary>The footnotes and endnotes of a document, by the number that the text refers to them with.</summary>
internal sealed class WordNotes(MainDocumentPart main)
{
    private readonly ILookup<string, OpenXmlElement> _footnotes = ById(main.FootnotesPart?.Footnotes, "footnote");
    private readonly ILookup<string, OpenXmlElement> _endnotes = ById(main.EndnotesPart?.Endnotes, "endnote");

    /// <param name="reference"><c>w:footnoteReference</c> or <c>w:endnoteReference</c>.</param>
    public IEnumerable<OpenXmlElement> Of(OpenXmlElement reference) =>
        (reference.LocalName == "footnoteReference" ? _footnotes : _endnotes)[reference.Attribute("id") ?? ""].Take(1);

    private static ILookup<string, OpenXmlElement> ById(OpenXmlElement? notes, string name) =>
        notes.Children(name).Where(note => note.Attribute("type") is null or "normal").ToLookup(note => note.Attribute("id") ?? "", StringComparer.Ordinal);
}
