using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace PolicyBot.Knowledge.Policies.Word;

/// <summary>Reads a .docx as its reader would see it with all changes accepted and all comments gone.</summary>
internal static class WordReader
{
    private const string Damaged = "The Word document lacks a part or refers to one that is not there; open it in Word, let it repair the file, and save it again.";

    /// <summary>A link whose address is none, which people type and Word keeps, makes the package reader give up unless it may put another there; hence the copy.</summary>
    private static readonly OpenSettings Forgiving = new()
    {
        AutoSave = false,
        RelationshipErrorHandlerFactory = RelationshipErrorHandler.CreateRewriterFactory((_, _, _) => "about:blank"),
    };

    /// <exception cref="UnreadableDocumentException">It cannot be used.</exception>
    public static Extraction Read(byte[] bytes, CancellationToken cancellationToken)
    {
        WordPackage.Check(bytes, cancellationToken);

        try
        {
            using var copy = new MemoryStream();
            copy.Write(bytes);
            using var document = WordprocessingDocument.Open(copy, isEditable: true, Forgiving);
            var main = document.MainDocumentPart ?? throw new UnreadableDocumentException(Damaged);
            if (new OpenXmlPart?[] { main, main.StyleDefinitionsPart, main.NumberingDefinitionsPart, main.FootnotesPart, main.EndnotesPart }.Any(part => part is not null && !WordPackage.IsXml(part.Uri.OriginalString)))
                throw new UnreadableDocumentException(Damaged); // a part that was not looked through

            var body = main.Document?.Body ?? throw new UnreadableDocumentException(Damaged);
            var styles = new WordStyles(main.StyleDefinitionsPart?.Styles);
            var walk = new WordBlocks(styles, new WordNumbering(main.NumberingDefinitionsPart?.Numbering), new WordNotes(main), cancellationToken);
            walk.Read(body);

            return new Extraction(walk.Blocks, walk.Title, []);
        }
        catch (Exception e) when (e is OpenXmlPackageException or FormatException or InvalidDataException or FileFormatException or XmlException or KeyNotFoundException
            or InvalidOperationException or ArgumentException)
        {
            // What the package reader throws for parts that do not fit together.
            throw new UnreadableDocumentException(Damaged, e);
        }
    }
}
