using PolicyBot.Knowledge.Tests.TestKit;
using static PolicyBot.Knowledge.Tests.TestKit.WordFile;

namespace PolicyBot.Knowledge.Tests.Policies.Formats;

public sealed class ReadingWord
{
    [Fact]
    public async Task Changes_are_accepted_and_comments_and_hidden_text_are_gone()
    {
        var lines = Documents.Lines((await Documents.ReadAsync("tracked-changes.docx")).Document);

        Assert.Contains(lines, line => line.StartsWith("Paragraph 0 Carry a device in hand luggage. Never", StringComparison.Ordinal));
        Assert.Contains("Paragraph 0 Crew members carry it in the crew bag.", lines);
        Assert.Contains(lines, line => line.StartsWith("Paragraph 0 An officer may ask you to unlock a device. Do not resist. Write down", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("checked", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("struck", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("still our rule", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("hidden.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_paragraph_whose_end_was_struck_flows_into_the_next() =>
        Assert.Equal(
            ["Paragraph 0 Lock papers away at night."],
            await new WordFile { Body = P("Lock papers ", "<w:rPr><w:del w:id=\"1\" w:author=\"a\"/></w:rPr>") + P("away at night.") }.LinesAsync());

    [Fact]
    public async Task What_was_moved_stands_only_where_it_was_moved_to() =>
        Assert.Equal(
            ["Paragraph 0 First.", "Paragraph 0 Second. Moved."],
            await new WordFile { Body = $"<w:p>{R("First.")}<w:moveFrom w:id=\"1\" w:author=\"a\">{R(" Moved.")}</w:moveFrom></w:p><w:p>{R("Second.")}<w:moveTo w:id=\"2\" w:author=\"a\">{R(" Moved.")}</w:moveTo></w:p>" }.LinesAsync());

    [Fact]
    public async Task Headings_are_known_by_the_styles_they_are_based_on_in_any_language() =>
        Assert.Equal(
            ["Heading 1 Leave", "Heading 2 Wer", "Heading 3 Wann", "Heading 2 How long", "Paragraph 0 Thirty days."],
            await new WordFile
            {
                Styles = Style("Titel", "Title") + Style("berschrift1", "heading 1") + Style("berschrift2", "heading 2") + Style("Haus", "Hausstil", "<w:basedOn w:val=\"berschrift2\"/>")
                    + Style("Ebene", "Eigene Ebene", "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>"),
                Body = P("Leave", Styled("Titel")) + P("Wer", Styled("berschrift1")) + P("Wann", Styled("Haus")) + P("How long", Styled("Ebene")) + P("Thirty days."),
            }.LinesAsync());

    [Fact]
    public async Task Where_nobody_used_styles_short_bold_lines_are_headings() =>
        Assert.Equal(
            ["Heading 1 Leave", "Heading 2 Who may take it", "Paragraph 0 Everyone. It is paid.", "Paragraph 0 Mind the calendar of the team!"],
            await new WordFile
            {
                Body = Bold("Leave") + Bold("Who may take it") + P("Everyone. It is paid.") + $"<w:p>{R("Mind", "<w:b/>")}{R(" the calendar of the team!")}</w:p>",
            }.LinesAsync());

    [Fact]
    public async Task Numbered_lists_keep_the_numbers_that_the_reader_sees() =>
        Assert.Equal(
            ["Item 1 1. One", "Item 2 a) Letter", "Item 2 b) Letter", "Item 3 iv. Roman", "Item 1 2. Two", "Item 2 a) Again", "Paragraph 0 Between.", "Item 1 3. Three", "Item 1 1. Anew", "Item 1 - Bullet"],
            await new WordFile
            {
                Numbering = $"<w:abstractNum w:abstractNumId=\"7\">{Level(0, "decimal", "%1.")}{Level(1, "lowerLetter", "%2)")}{Level(2, "lowerRoman", "%3.").Replace("w:start w:val=\"1\"", "w:start w:val=\"4\"", StringComparison.Ordinal)}</w:abstractNum>"
                    + $"<w:abstractNum w:abstractNumId=\"8\">{Level(0, "bullet", "\uF0B7")}</w:abstractNum>"
                    + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num><w:num w:numId=\"3\"><w:abstractNumId w:val=\"8\"/></w:num>",
                Body = P("One", InList("1", 0)) + P("Letter", InList("1", 1)) + P("Letter", InList("1", 1)) + P("Roman", InList("1", 2)) + P("Two", InList("1", 0)) + P("Again", InList("1", 1))
                    + P("Between.") + P("Three", InList("1", 0)) + P("Anew", InList("2", 0)) + P("Bullet", InList("3", 0)),
            }.LinesAsync());

    [Fact]
    public async Task Headings_that_Word_numbers_keep_their_numbers() =>
        Assert.Equal(
            ["Heading 1 1 Scope", "Heading 2 1.1 People", "Item 3 1.1.1 Employees and their guests.", "Heading 1 2 Duties", "Heading 2 2.1 Silence", "Paragraph 0 Keep it."],
            await new WordFile
            {
                Styles = Style("H1", "heading 1", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>") + Style("H2", "heading 2", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>"),
                Numbering = $"<w:abstractNum w:abstractNumId=\"7\">{Level(0, "decimal", "%1", "<w:pStyle w:val=\"H1\"/>")}{Level(1, "decimal", "%1.%2", "<w:pStyle w:val=\"H2\"/>")}{Level(2, "decimal", "%1.%2.%3")}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>",
                Body = P("Scope", Styled("H1")) + P("People", Styled("H2")) + P("Employees and their guests.", InList("1", 2)) + P("Duties", Styled("H1")) + P("Silence", Styled("H2")) + P("Keep it."),
            }.LinesAsync());

    [Fact]
    public async Task Of_a_field_only_its_result_is_read_and_a_table_of_contents_is_not() =>
        Assert.Equal(
            ["Paragraph 0 See section 4 today."],
            await new WordFile
            {
                Styles = Style("Verzeichnis1", "toc 1"),
                Body = P("Scope 3", Styled("Verzeichnis1")) + $"<w:p>{R("See ")}{Field("begin")}<w:r><w:instrText> REF _Ref1 </w:instrText></w:r>{Field("separate")}{R("section 4")}{Field("end")}{R(" today.")}</w:p>",
            }.LinesAsync());

    [Fact]
    public async Task A_text_box_is_read_once() =>
        Assert.Equal(
            ["Paragraph 0 Around.", "Paragraph 0 Inside."],
            await new WordFile
            {
                Body = $"<w:p>{R("Around.")}<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>{P("Inside.")}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{P("Inside.")}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
            }.LinesAsync());

    [Fact]
    public async Task A_table_keeps_its_header_and_a_frame_of_one_cell_is_text() =>
        Assert.Equal(
            ["Header 0 Class | Where", "Row 0 Restricted | a safe on the ground floor", "Paragraph 0 Mind the keys."],
            await new WordFile
            {
                Body = $"<w:tbl><w:tblPr><w:tblLook w:val=\"04A0\"/></w:tblPr><w:tr>{Cell("Class")}{Cell("Where")}</w:tr><w:tr><w:trPr><w:del w:id=\"1\" w:author=\"a\"/></w:trPr>{Cell("Gone")}{Cell("gone")}</w:tr>"
                    + $"<w:tr>{Cell("Restricted")}<w:tc>{P("a safe")}{P("on the ground floor")}</w:tc></w:tr></w:tbl><w:tbl><w:tr>{Cell("Mind the keys.")}</w:tr></w:tbl>",
            }.LinesAsync());

    [Fact]
    public async Task A_text_hidden_by_its_style_is_not_read() =>
        Assert.Equal(
            ["Paragraph 0 Seen."],
            await new WordFile { Styles = Style("Ghost", "Ghost", "<w:rPr><w:vanish/></w:rPr>", "character"), Body = $"<w:p>{R("Seen.")}{R("Unseen.", "<w:rStyle w:val=\"Ghost\"/>")}</w:p>" }.LinesAsync());

    private static string Styled(string id) => $"<w:pStyle w:val=\"{id}\"/>";

    private static string Bold(string text) => $"<w:p>{R(text, "<w:b/>")}</w:p>";

    private static string Field(string type) => $"<w:r><w:fldChar w:fldCharType=\"{type}\"/></w:r>";

    private static string Cell(string text) => $"<w:tc>{P(text)}</w:tc>";
}
