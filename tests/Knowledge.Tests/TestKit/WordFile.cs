using System.IO.Compression;
using System.Text;

namespace PolicyBot.Knowledge.Tests.TestKit;

/// <summary>A .docx put together part by part, for what no word processor would write the same way twice.</summary>
internal sealed record WordFile
{
    private const string Namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"
        """;

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public string Body { get; init; } = P("Lock papers away.");

    public string Styles { get; init; } = "";

    public string Numbering { get; init; } = "";

    public string Relationships { get; init; } = "";

    public string Prologue { get; init; } = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    /// <summary>A paragraph.</summary>
    /// <param name="properties">What stands in <c>w:pPr</c>.</param>
    public static string P(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{R(text)}</w:p>";

    /// <summary>A run.</summary>
    public static string R(string text, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    public static string InList(string list, int level) => $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>";

    public static string Style(string id, string name, string rest = "", string type = "paragraph") => $"<w:style w:type=\"{type}\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{rest}</w:style>";

    public static string Level(int level, string format, string text, string rest = "") =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{rest}<w:lvlText w:val=\"{text}\"/></w:lvl>";

    public byte[] ToBytes()
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
                <Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>
                """);
            Add(archive, "_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Add(archive, "word/_rels/document.xml.rels", $"""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Office}/styles" Target="styles.xml"/><Relationship Id="r2" Type="{Office}/numbering" Target="numbering.xml"/>{Relationships}</Relationships>
                """);
            Add(archive, "word/document.xml", $"{Prologue}<w:document {Namespaces}><w:body>{Body}</w:body></w:document>");
            Add(archive, "word/styles.xml", $"<w:styles {Namespaces}>{Styles}</w:styles>");
            Add(archive, "word/numbering.xml", $"<w:numbering {Namespaces}>{Numbering}</w:numbering>");
        }

        return bytes.ToArray();
    }

    public async Task<IReadOnlyList<string>> LinesAsync()
    {
        var reading = await Documents.ReadAsync("made.docx", ToBytes());
        Assert.True(reading.Document is not null, string.Join(' ', reading.Findings.Select(finding => finding.Sentence)));

        return Documents.Lines(reading.Document);
    }

    private static void Add(ZipArchive archive, string name, string text)
    {
        using var stream = archive.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
