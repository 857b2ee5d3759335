using System.Text;
using PolicyBot.Knowledge.Policies;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Policies;

public sealed class ReadingOddFiles : IDisposable
{
    private const string Rules = "# Rules\n\nThe café is open — \u201Calways\u201D.\n";

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>By name, since test runners carry the data of each case around.</summary>
    private static readonly Dictionary<string, byte[]> Unusable = new(StringComparer.Ordinal)
    {
        ["utf16-without-mark.md"] = Encoding.Unicode.GetBytes("# Rules"),
        ["zeros.md"] = new byte[100],
        ["noise.txt"] = [0x89, 0x50, 0x02, 0x1A, 0xFF, 0x81, 0x00, 0x10],
        ["half.md"] = [.. "# Rules\n\nThe caf\u00E9 is "u8, 0xC3, .. " open.\n"u8],
        ["half-utf16.md"] = [0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x41],
        ["empty.md"] = [],
        ["empty.docx"] = [],
        ["empty.pdf"] = [],
        ["white.md"] = "\n \n\t\n"u8.ToArray(),
        ["headings-only.md"] = "# Rules\n\n## More rules\n"u8.ToArray(),
        ["headings-only.html"] = "<h1>Rules</h1><script>var text = 'no';</script>"u8.ToArray(),
        ["large.md"] = Encoding.ASCII.GetBytes("# Rules\n\n" + new string('a', 20 * 1024 * 1024)),
        ["deep.md"] = Encoding.ASCII.GetBytes(new string('>', 20_000) + " text"),
        ["deep.html"] = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<div>", 100_000)) + "text"),
        ["deep-lists.html"] = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<ul><li>", 100_000)) + "text"),
        ["endless.html"] = Encoding.ASCII.GetBytes("<p>text</p>" + string.Concat(Enumerable.Repeat("<i>a</i>", 400_000))),
        ["archive.md"] = [.. "PK"u8, 3, 4, .. new byte[50]],
        ["letter.txt"] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[50]],
        ["print.html"] = "%PDF-1.7\n"u8.ToArray(),
        ["old.doc"] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[50]],
        ["locked.docx"] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[50]],
        ["text.docx"] = "Lock papers away."u8.ToArray(),
        ["text.pdf"] = "Lock papers away."u8.ToArray(),
        ["cut.docx"] = "PK\u0003\u0004cut"u8.ToArray(),
    };

    private readonly Folder _folder = new();

    public ReadingOddFiles() => _folder.Add("sound.md", A.Policy() with { Id = "sound" });

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("utf16-without-mark.md", "save it as text with the encoding UTF-8")]
    [InlineData("zeros.md", "save it as text with the encoding UTF-8")]
    [InlineData("noise.txt", "save it as text with the encoding UTF-8")]
    [InlineData("half.md", "mend those places and save it with the encoding UTF-8")]
    [InlineData("half-utf16.md", "mend those places and save it with the encoding UTF-8")]
    [InlineData("empty.md", "write the policy or remove the file")]
    [InlineData("empty.docx", "write the policy or remove the file")]
    [InlineData("empty.pdf", "write the policy or remove the file")]
    [InlineData("white.md", "write it or remove the file")]
    [InlineData("headings-only.md", "write it or remove the file")]
    [InlineData("headings-only.html", "write it or remove the file")]
    [InlineData("large.md", "split it into several policies, or raise Knowledge:LargestFile")]
    [InlineData("deep.md", "flatten its lists and quotes")]
    [InlineData("deep.html", "nested more than 200 elements deep")]
    [InlineData("deep-lists.html", "nested more than 200 elements deep")]
    [InlineData("endless.html", "split it into several policies")]
    [InlineData("archive.md", "give it back its own ending")]
    [InlineData("letter.txt", "save it as .docx")]
    [InlineData("print.html", "give it back the ending .pdf")]
    [InlineData("old.doc", "save the policy as .docx")]
    [InlineData("locked.docx", "save it without a password as .docx")]
    [InlineData("text.docx", "or rename it")]
    [InlineData("text.pdf", "or rename it")]
    [InlineData("cut.docx", "let it repair the file")]
    public async Task A_file_that_cannot_be_used_is_named_with_its_mend_and_stops_no_other(string name, string mend)
    {
        _folder.Add(name, Unusable[name]);

        var shelf = await _folder.ReadAsync();

        Assert.Equal("sound", Assert.Single(shelf.Documents).Policy.Id);
        var finding = Assert.Single(shelf.Findings);
        Assert.Equal(name, finding.File);
        Assert.Contains(mend, finding.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public async Task A_byte_order_mark_says_the_encoding_and_is_no_part_of_the_text(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        var reading = await Documents.ReadAsync("rules.md", [.. encoding.GetPreamble(), .. encoding.GetBytes(A.Policy() + Rules)]);

        Assert.Contains("Paragraph 0 The café is open — “always”.", Documents.Lines(reading.Document));
        Assert.Empty(reading.Findings);
    }

    [Fact]
    public async Task What_old_editors_wrote_is_read_and_its_owner_is_told()
    {
        var reading = await Documents.ReadAsync("rules.md", Windows.GetBytes(A.Policy() + Rules));

        Assert.Contains("Paragraph 0 The café is open — “always”.", Documents.Lines(reading.Document));
        Assert.Contains("it was read as Windows-1252", Assert.Single(reading.Findings).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_may_name_its_own_encoding()
    {
        var cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

        var reading = await Documents.ReadAsync("rules.html", cyrillic.GetBytes("<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'><p>Пример.</p>"), sidecar: Sidecar);

        Assert.Equal("Paragraph 0 Пример.", Assert.Single(Documents.Lines(reading.Document)));
        Assert.Empty(reading.Findings);
    }

    [Fact]
    public async Task A_file_without_length_is_never_opened()
    {
        using var pipe = new Folder();
        using var made = System.Diagnostics.Process.Start("mkfifo", Path.Combine(pipe.Path, "rules.md"));
        await made.WaitForExitAsync();

        var shelf = await pipe.ReadAsync();

        Assert.Contains("The file is empty", Assert.Single(shelf.Findings).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_gone_before_it_is_read_is_named()
    {
        var source = new PolicyFolder(_folder.Path).List([], CancellationToken.None)[0];
        File.Delete(source.FullPath);

        var reading = await new PolicySourceReader(ReadingLimits.Default).ReadAsync(source, CancellationToken.None);

        Assert.Null(reading.Document);
        Assert.Equal(new Finding("sound.md", "The file cannot be opened; check that the program may read it."), Assert.Single(reading.Findings));
    }

    [Fact]
    public async Task Ten_thousand_documents_are_all_read_in_order()
    {
        using var many = new Folder();
        for (var i = 0; i < 10_000; i++) many.Add($"{i % 100:00}/policy-{i:00000}.md", A.Policy() with { Id = $"policy-{i:00000}", Body = $"# P\n\nRule number {i}.\n" });

        var shelf = await many.ReadAsync();

        Assert.Equal(10_000, shelf.Documents.Count);
        Assert.Empty(shelf.Findings);
        Assert.Equal(shelf.Documents.Select(document => document.Policy.File).Order(StringComparer.Ordinal), shelf.Documents.Select(document => document.Policy.File));
        Assert.All(shelf.Documents, document => Assert.Equal($"Rule number {int.Parse(document.Policy.Id[7..], System.Globalization.CultureInfo.InvariantCulture)}.", document.Blocks[^1].Text.Value));
    }

    private const string Sidecar = "id: rules\ntitle: Rules\nversion: '1'\neffective: 2026-01-05\nowner: Legal\nreview: 2027-01-04\n";
}
