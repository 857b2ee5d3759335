using PolicyBot.Knowledge.Policies;
using PolicyBot.Knowledge.Policies.Pdf;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Policies.Formats;

public sealed class ReadingPdf
{
    private static readonly byte[] Pdf = "%PDF-1.7\n"u8.ToArray();

    /// <summary>It stands in the tests as a page does in a PDF: words with their places.</summary>
    private const string OneWord = "<html><page width=\"400\" height=\"600\"><word xMin=\"50\" yMin=\"50\" xMax=\"90\" yMax=\"62\">Locked.</word></page></html>";

    private const string ThreeLines =
        "<html><page width=\"400\" height=\"600\"><word xMin=\"50\" yMin=\"50\" xMax=\"90\" yMax=\"62\">Doors</word><word xMin=\"50\" yMin=\"80\" xMax=\"300\" yMax=\"92\">Locked-by-whoever-leaves-last,</word><word xMin=\"50\" yMin=\"94\" xMax=\"150\" yMax=\"106\">every-evening.</word></page></html>";

    [Fact]
    public async Task A_missing_program_is_named_with_its_mend()
    {
        var reading = await Documents.ReadAsync("rules.pdf", Pdf, Limits("/nowhere/pdftotext"));

        Assert.Null(reading.Document);
        Assert.Equal(
            new Finding("rules.pdf", "PDFs are not read because /nowhere/pdftotext cannot be started; install poppler-utils, or set Knowledge:PdfToText to the path of pdftotext."),
            Assert.Single(reading.Findings));
    }

    [Theory]
    [InlineData("sleep 60", "took longer than 1 seconds")]
    [InlineData("sleep 60 & wait", "took longer than 1 seconds")]
    [InlineData("cat > /dev/null; exec sleep 60", "took longer than 1 seconds")]
    [InlineData("kill -SEGV $$", "damaged or no PDF")]
    [InlineData("exit 1", "damaged or no PDF")]
    [InlineData("echo 'Command Line Error: Incorrect password' >&2; exit 1", "protected by a password")]
    [InlineData("cat > /dev/null; echo '<html><page>'", "cannot be read")]
    [InlineData("cat > /dev/null; echo '<html><page/><page/></html>'", "pictures")]
    [InlineData("cat > /dev/null; head -c 70000000 /dev/zero", "more text than a policy needs")]
    public async Task A_program_that_hangs_crashes_or_refuses_costs_one_file(string script, string word)
    {
        using var program = new FakeProgram(script);

        var limits = script.Contains("sleep", StringComparison.Ordinal) ? Limits(program.Path) with { PdfFor = TimeSpan.FromSeconds(1) } : Limits(program.Path);
        var reading = await Documents.ReadAsync("rules.pdf", Pdf, limits);

        Assert.Null(reading.Document);
        Assert.Contains(word, Assert.Single(reading.Findings).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_name_of_a_file_reaches_the_program()
    {
        using var program = new FakeProgram($"echo \"$@\" > \"$(dirname \"$0\")/arguments\"; cat > /dev/null; echo '{OneWord}'");

        var reading = await Documents.ReadAsync("-opw; rm -rf x $(id).pdf", Pdf, Limits(program.Path));

        Assert.Equal("Paragraph 0 Locked.", Assert.Single(Documents.Lines(reading.Document)));
        Assert.Equal("-bbox -enc UTF-8 - -\n", File.ReadAllText(Path.Combine(program.Folder, "arguments")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("sleep 60")]
    [InlineData("kill -SEGV $$")]
    [InlineData("exit 3")]
    [InlineData("cat > /dev/null; head -c 70000000 /dev/zero")]
    public async Task Where_nothing_tells_which_words_are_bold_the_text_is_read_and_the_loss_named(string? beside)
    {
        using var program = new FakeProgram($"cat > /dev/null; echo '{ThreeLines}'", beside);

        var limits = beside is "sleep 60" ? Limits(program.Path) with { PdfFor = TimeSpan.FromSeconds(2) } : Limits(program.Path);
        var reading = await Documents.ReadAsync("rules.pdf", Pdf, limits);

        Assert.Equal(["Paragraph 0 Doors", "Paragraph 0 Locked-by-whoever-leaves-last, every-evening."], Documents.Lines(reading.Document));
        Assert.Contains(reading.Findings, finding => finding.Sentence.Contains("only bold stand as text", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<text top=\"50\" left=\"50\" width=\"40\" height=\"12\" font=\"0\"><b>Doors</b></text>", true)]
    [InlineData("<text top=\"50\" left=\"50\" width=\"40\" height=\"12\" font=\"0\"><i><b>Doors</i></b></text>", true)]
    [InlineData("<text top=\"50\" left=\"50\" width=\"40\" height=\"12\" font=\"0\"><a href=\"x\"><b>Other words</b></a></text>", true)]
    [InlineData("<text top=\"50\" left=\"50\" width=\"40\" height=\"12\" font=\"0\"><b>Do</b>ors</text>", false)]
    [InlineData("<text top=\"50\" left=\"200\" width=\"40\" height=\"12\" font=\"0\"><b>Doors</b></text>", false)]
    [InlineData("<text top=\"70\" left=\"50\" width=\"40\" height=\"12\" font=\"0\"><b>Doors</b></text>", false)]
    [InlineData("<text top=\"5.0.0\" left=\"50\" width=\"99999999999999999999\" height=\"12\" font=\"0\"><b>Doors</b></text>", false)]
    [InlineData("<text top=\"50\" left=\"50\" <b>Doors", false)]
    [InlineData("<b>Doors</b>", false)]
    public async Task What_tells_of_bold_type_never_changes_a_word(string line, bool isHeading)
    {
        using var program = new FakeProgram($"cat > /dev/null; echo '{ThreeLines}'", $"cat > /dev/null; echo '<page number=\"1\">'; echo '{line}'; echo '</page>'");

        var reading = await Documents.ReadAsync("rules.pdf", Pdf, Limits(program.Path));

        Assert.Equal([isHeading ? "Heading 1 Doors" : "Paragraph 0 Doors", "Paragraph 0 Locked-by-whoever-leaves-last, every-evening."], Documents.Lines(reading.Document));
    }

    [Fact]
    public async Task Reading_can_be_cancelled_while_the_program_runs()
    {
        using var program = new FakeProgram("touch \"$(dirname \"$0\")/begun\"; sleep 60");
        using var cancellation = new CancellationTokenSource();
        var reading = new PdfReader(Limits(program.Path)).ReadAsync(Pdf, cancellation.Token);
        using var watcher = new FileSystemWatcher(program.Folder);
        while (!File.Exists(Path.Combine(program.Folder, "begun"))) watcher.WaitForChanged(WatcherChangeTypes.Created, 100);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public async Task Faults_that_the_program_could_mend_are_named()
    {
        using var program = new FakeProgram($"cat > /dev/null; echo 'Syntax Error: Unknown operator' >&2; echo '{OneWord}'");

        var reading = await Documents.ReadAsync("rules.pdf", Pdf, Limits(program.Path));

        Assert.NotNull(reading.Document);
        Assert.Contains(reading.Findings, finding => finding.Sentence.Contains("parts of its text may be missing", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_broken_at_the_end_of_a_line_are_joined_and_compounds_kept() =>
        Assert.Equal(
            ["Paragraph 0 All information of a third-party is kept. Each third party signs. The employee-owned part is employee-owned."],
            Read(
                Line(50, 50, "All infor-"), Line(50, 64, "mation of a third-"), Line(50, 78, "party is kept. Each third party signs. The employee-"), Line(50, 92, "owned part is employee-owned.")));

    [Fact]
    public void What_every_page_repeats_is_no_text() =>
        Assert.Equal(
            ["Paragraph 0 The first page says this and goes on to the second.", "Paragraph 0 The third."],
            Read(
                (0, Line(50, 20, "Handbook 2026")), (0, Line(50, 50, "The first page says this and goes")), (0, Line(200, 580, "1")),
                (1, Line(50, 20, "Handbook 2026")), (1, Line(50, 50, "on to the second.")), (1, Line(200, 580, "2")),
                (2, Line(50, 20, "Handbook 2026")), (2, Line(50, 50, "The third.")), (2, Line(200, 580, "3"))));

    [Fact]
    public void Headings_of_the_size_of_the_text_are_known_by_number_or_capitals_and_space() =>
        Assert.Equal(
            ["Heading 1 Leave", "Heading 2 1. Who may take it", "Paragraph 0 Everyone may take it, when the work allows it.", "Heading 3 1.1 Guests", "Paragraph 0 They may not.", "Heading 2 EXCEPTIONS", "Paragraph 0 There are none."],
            Read(
                Line(50, 40, "Leave", 20), Line(50, 80, "1. Who may take it"), Line(50, 100, "Everyone may take it, when"), Line(50, 114, "the work allows it."), Line(50, 140, "1.1 Guests"),
                Line(50, 160, "They may not."), Line(50, 190, "EXCEPTIONS"), Line(50, 210, "There are none.")));

    [Fact]
    public void Numbered_lines_in_a_row_are_a_list_and_deeper_ones_stand_inside() =>
        Assert.Equal(
            ["Paragraph 0 Do this:", "Item 1 1. Ask Legal", "Item 2 (a) by telephone", "Item 2 (b) or by a letter that goes over two lines", "Item 1 2. Wait", "Paragraph 0 Then go."],
            Read(
                Line(50, 40, "Do this:"), Line(60, 60, "1. Ask Legal"), Line(80, 74, "(a) by telephone"), Line(80, 88, "(b) or by a letter that"), Line(97, 102, "goes over two lines"),
                Line(60, 116, "2. Wait"), Line(50, 140, "Then go.")));

    [Fact]
    public void A_table_is_told_by_its_gutters_and_a_cell_of_two_lines_stays_one() =>
        Assert.Equal(
            ["Paragraph 0 These are the classes:", "Header 0 Class | Where to keep", "Row 0 Public | anywhere", "Row 0 Restricted | in a safe on the ground floor", "Paragraph 0 That is all."],
            Read(
                Line(50, 40, "These are the classes:"), Line(50, 70, "Class"), Line(200, 70, "Where to keep"), Line(50, 88, "Public"), Line(200, 88, "anywhere"), Line(50, 106, "Restricted"),
                Line(200, 106, "in a safe on"), Line(200, 119, "the ground floor"), Line(50, 150, "That is all.")));

    [Fact]
    public void A_table_of_contents_is_left_out_since_it_repeats_the_headings() =>
        Assert.Equal(["Heading 1 Leave", "Paragraph 0 Everyone may take it."], Read(Line(50, 40, "Leave", 20), Line(50, 80, "Who may take it ........ 2"), Line(50, 100, "Guests . . . . . . . 14"), Line(50, 130, "Everyone may take it.")));

    [Fact]
    public void The_title_of_a_chapter_beside_the_number_of_the_page_is_no_text() =>
        Assert.Equal(
            ["Paragraph 0 One sentence goes on overleaf and ends there.", "Paragraph 0 Part 3 stays."],
            Read(
                (0, Line(50, 20, "Chapter 1: Leave")), (0, Line(300, 20, "7")), (0, Line(50, 50, "One sentence goes on")),
                (1, Line(50, 20, "8")), (1, Line(200, 20, "Chapter 2: Guests")), (1, Line(50, 50, "overleaf and ends there.")),
                (2, Line(50, 50, "Part 3 stays."))));

    [Fact]
    public void Headings_at_the_top_of_each_page_are_kept() =>
        Assert.Equal(
            ["Heading 2 1. Leave", "Paragraph 0 It is granted.", "Heading 2 2. Guests", "Paragraph 0 They sign.", "Heading 2 3. Doors", "Paragraph 0 They close."],
            Read(
                (0, Line(50, 20, "1. Leave")), (0, Line(50, 50, "It is granted.")), (1, Line(50, 20, "2. Guests")), (1, Line(50, 50, "They sign.")),
                (2, Line(50, 20, "3. Doors")), (2, Line(50, 50, "They close."))));

    [Fact]
    public void A_raised_number_that_no_note_explains_stays() =>
        Assert.Equal(
            ["Paragraph 0 A room of 20 m 2 holds four people."],
            Read([.. Line(50, 50, "A room of 20 m"), .. Line(145, 50, "2", 7), .. Line(155, 50, "holds four people.")]));

    [Fact]
    public void Notes_that_are_numbered_anew_on_each_page_belong_to_it_and_one_that_nothing_refers_to_is_not_lost() =>
        Assert.Equal(
            ["Paragraph 0 The first page says this to everyone who reads it.", "Paragraph 0 Of the first page.", "Paragraph 0 The second page says that to everyone who reads it.", "Paragraph 0 Of the second page."],
            Read(
                (0, Line(50, 50, "The first page says this to everyone who reads it.")), (0, [.. Line(50, 500, "1", 7), .. Line(60, 500, "Of the first page.", 9)]),
                (1, [.. Line(50, 50, "The second page says that"), .. Line(205, 50, "1", 7), .. Line(215, 50, "to everyone who reads it.")]), (1, [.. Line(50, 500, "1", 7), .. Line(60, 500, "Of the second page.", 9)])));

    [Fact]
    public async Task A_file_of_countless_pages_marks_and_notes_is_read_all_the_same()
    {
        static string Word(int left, int top, int height, string text) => $"<word xMin=\"{left}\" yMin=\"{top}\" xMax=\"{left + 40}\" yMax=\"{top + height}\">{text}</word>";
        static string Name(int page) => string.Concat($"{page:D5}".Select(digit => (char)(digit + 49)));
        static string Page(int page) =>
            "<page>" + Word(50, 20, 9, "Top") + Word(50, 50, 12, $"P{Name(page)}") + Word(91, 50, 6, "1") + Word(50, 64, 12, $"{Name(page)}.") + Word(50, 500, 6, "1") + Word(91, 500, 9, $"N{Name(page)}.") + "</page>";
        using var program = new FakeProgram("cat > /dev/null; cat \"$(dirname \"$0\")/pages\"");
        await File.WriteAllTextAsync(Path.Combine(program.Folder, "pages"), "<html>" + string.Concat(Enumerable.Range(0, 20_000).Select(Page)) + "</html>");

        var reading = await Documents.ReadAsync("rules.pdf", Pdf, Limits(program.Path));

        Assert.Equal(40_000, reading.Document!.Blocks.Count);
        Assert.Equal(["Paragraph 0 Paaaaa aaaaa.", "Paragraph 0 Naaaaa."], Documents.Lines([.. reading.Document.Blocks.Take(2)]));
    }

    [Theory]
    [InlineData("1", 7)]
    [InlineData("*", 7)]
    [InlineData("ii", 7)]
    public void A_note_stands_behind_its_paragraph_even_if_that_goes_on_overleaf(string mark, double height) =>
        Assert.Equal(
            ["Paragraph 0 The limit is 50 euros unless Legal allows more in writing.", "Paragraph 0 Taxes are not counted, and neither is the cost of sending."],
            Read(
                (0, [.. Line(50, 50, "The limit is 50 euros"), .. Line(177, 50, mark, height)]), (0, Line(50, 64, "unless Legal allows")), (0, [.. Line(50, 500, mark, height), .. Line(60, 500, "Taxes are not counted,", 9)]),
                (0, Line(50, 510, "and neither is", 9)), (1, Line(50, 50, "more in writing.")), (1, Line(50, 500, "the cost of sending.", 9))));

    private static ReadingLimits Limits(string program) => ReadingLimits.Default with { PdfToText = program, PdfFor = TimeSpan.FromMinutes(5) };

    private static List<PdfWord> Line(double left, double top, string text, double height = 12)
    {
        var words = new List<PdfWord>();
        foreach (var word in text.Split(' '))
        {
            var width = word.Length * height * 0.5;
            words.Add(new PdfWord(word, left, top, left + width, top + height));
            left += width + (height * 0.25);
        }

        return words;
    }

    private static IReadOnlyList<string> Read(params List<PdfWord>[] lines) => Read([.. lines.Select(line => (0, line))]);

    private static IReadOnlyList<string> Read(params (int Page, List<PdfWord> Words)[] lines)
    {
        var pages = lines.GroupBy(line => line.Page).Select(page => (IReadOnlyList<PdfWord>)[.. page.SelectMany(line => line.Words)]).ToList();
        var blocks = new PdfBlocks(PdfLayout.Read(pages)).Read();

        return Documents.Lines(blocks);
    }
}
