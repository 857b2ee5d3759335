using System.IO.Compression;
using System.Text;
using PolicyBot.Knowledge.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Knowledge.Tests.Policies.Formats;

public sealed class RefusingBrokenDocuments(ITestOutputHelper output)
{
    [Theory]
    [InlineData("portable-devices.docx", 0.3)]
    [InlineData("portable-devices.docx", 0.9)]
    [InlineData("portable-devices.docx", 0.999)]
    [InlineData("portable-devices.pdf", 0.3)]
    [InlineData("portable-devices.pdf", 0.9)]
    [InlineData("two-columns.pdf", 0.6)]
    [InlineData("balanced-columns.pdf", 0.6)]
    [InlineData("bold-headings.pdf", 0.6)]
    public Task A_file_that_was_cut_off_is_left_out_and_named(string name, double part) => Poppler.ForAsync(name, output, async () =>
    {
        var whole = Documents.Bytes(name);

        await AssertRefusedAsync(name, whole[..(int)(whole.Length * part)], "damaged");
    });

    [Fact]
    public async Task A_Word_document_with_one_wrong_byte_never_says_anything_else()
    {
        var whole = Documents.Bytes("portable-devices.docx");
        var sound = Documents.Lines((await Documents.ReadAsync("portable-devices.docx")).Document);

        for (var at = 5; at < whole.Length; at += 211)
        {
            var bytes = whole.ToArray();
            bytes[at] ^= 0x55;

            var reading = await Documents.ReadAsync("portable-devices.docx", bytes);

            // Some bytes are dates and pictures; no other may be wrong unseen.
            if (reading.Document is null) Assert.Equal("portable-devices.docx", Assert.Single(reading.Findings).File);
            else Assert.Equal(sound, Documents.Lines(reading.Document));
        }
    }

    [Theory]
    [InlineData("portable-devices.pdf")]
    [InlineData("two-columns.pdf")]
    [InlineData("balanced-columns.pdf")]
    [InlineData("bold-headings.pdf")]
    public async Task A_PDF_with_wrong_bytes_stops_nothing(string name)
    {
        var whole = Documents.Bytes(name);
        for (var at = 100; at < whole.Length; at += 4001)
        {
            var bytes = whole.ToArray();
            for (var i = at; i < Math.Min(at + 40, bytes.Length); i++) bytes[i] ^= 0x55;

            var reading = await Documents.ReadAsync(name, bytes);

            Assert.True(reading.Document is not null || reading.Findings.Count > 0);
        }
    }

    [Fact]
    public Task A_document_that_unpacks_to_far_more_is_refused() => AssertRefusedAsync(
        "bomb.docx", new WordFile { Body = WordFile.P(new string('a', 40 * 1024 * 1024)) }.ToBytes(), "unpacks to more than a policy needs");

    [Fact]
    public async Task A_bomb_that_lies_about_its_length_is_refused()
    {
        var bytes = new WordFile { Body = WordFile.P(new string('a', 40 * 1024 * 1024)) }.ToBytes();
        var name = Encoding.ASCII.GetBytes("word/document.xml");
        for (var at = bytes.AsSpan().IndexOf(name); at >= 0; at = Next(bytes, name, at))
        {
            // The true length stands 24 bytes before the name in the central directory, and 8 bytes before it in the entry.
            if (at >= 46 && bytes.AsSpan(at - 46, 4).SequenceEqual("PK\u0001\u0002"u8)) BitConverter.TryWriteBytes(bytes.AsSpan(at - 22, 4), 1000);
        }

        await AssertRefusedAsync("bomb.docx", bytes, null);
    }

    [Fact]
    public Task A_document_with_entities_is_refused() => AssertRefusedAsync(
        "entities.docx", new WordFile { Prologue = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>", Body = WordFile.P("&b;") }.ToBytes(), "save it again as a new .docx");

    [Fact]
    public Task A_document_nested_a_hundred_thousand_deep_is_refused() => AssertRefusedAsync(
        "deep.docx",
        new WordFile { Body = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 50_000)) + WordFile.P("Deep.") + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 50_000)) }.ToBytes(),
        "nested too deeply");

    [Fact]
    public async Task An_archive_of_countless_files_is_refused()
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            for (var i = 0; i < 6_000; i++) archive.CreateEntry($"word/{i}.xml");

        await AssertRefusedAsync("many.docx", bytes.ToArray(), "unpacks to more than a policy needs");
    }

    [Theory]
    [InlineData("word/document.xml", "lacks a part")]
    [InlineData("[Content_Types].xml", "lacks a part")]
    [InlineData("_rels/.rels", "lacks a part")]
    public Task A_document_without_a_part_is_refused(string part, string word) => AssertRefusedAsync("part.docx", Without(part), word);

    [Theory]
    [InlineData("word/styles.xml")]
    [InlineData("word/numbering.xml")]
    public async Task A_document_without_styles_or_numbers_is_named_or_read(string part)
    {
        var reading = await Documents.ReadAsync("part.docx", Without(part));

        Assert.True(reading.Document is not null || reading.Findings.Count == 1);
    }

    [Fact]
    public async Task A_link_with_an_address_that_is_none_does_not_lose_the_document() =>
        Assert.Equal(["Paragraph 0 Lock papers away."], await new WordFile
        {
            Relationships = "<Relationship Id=\"r9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"mailto:legal@\u00A0example,com\" TargetMode=\"External\"/>",
        }.LinesAsync());

    private static byte[] Without(string part)
    {
        var bytes = new MemoryStream();
        bytes.Write(new WordFile().ToBytes());
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true)) archive.GetEntry(part)!.Delete();

        return bytes.ToArray();
    }

    private static int Next(byte[] bytes, byte[] name, int at)
    {
        var next = bytes.AsSpan(at + 1).IndexOf(name);
        return next < 0 ? -1 : at + 1 + next;
    }

    private static async Task AssertRefusedAsync(string name, byte[] bytes, string? word)
    {
        var reading = await Documents.ReadAsync(name, bytes);

        Assert.Null(reading.Document);
        var finding = Assert.Single(reading.Findings);
        Assert.Equal(name, finding.File);
        if (word is not null) Assert.Contains(word, finding.Sentence, StringComparison.Ordinal);
    }
}
