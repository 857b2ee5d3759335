using PolicyBot.Knowledge.Passages;
using PolicyBot.Knowledge.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Knowledge.Tests.Policies.Formats;

public sealed class ReadingOnePolicyInFiveFormats(ITestOutputHelper output)
{
    private const string Original = "portable-devices.md";

    [Theory]
    [InlineData("portable-devices.txt")]
    [InlineData("portable-devices.html")]
    [InlineData("portable-devices.docx")]
    [InlineData("portable-devices.pdf")]
    public Task The_headings_lists_tables_and_paragraphs_are_the_same(string file) => Poppler.ForAsync(file, output, async () =>
    {
        var original = await Documents.ReadAsync(Original);
        var other = await Documents.ReadAsync(file);

        Assert.Equal(Documents.Lines(original.Document), Documents.Lines(other.Document));
        Assert.Equal("Portable Devices", other.Document!.Policy.Title);
        Assert.Equal("portable-devices", other.Document.Policy.Id);
    });

    [Theory]
    [InlineData("portable-devices.txt")]
    [InlineData("portable-devices.html")]
    [InlineData("portable-devices.docx")]
    [InlineData("portable-devices.pdf")]
    public Task The_passages_and_their_sentences_are_the_same(string file) => Poppler.ForAsync(file, output, async () =>
    {
        var original = PassageMaker.Make((await Documents.ReadAsync(Original)).Document!);
        var other = PassageMaker.Make((await Documents.ReadAsync(file)).Document!);

        Assert.Equal(original.Select(passage => string.Join(" > ", passage.HeadingPath)), other.Select(passage => string.Join(" > ", passage.HeadingPath)));
        Assert.Equal(original.Select(passage => passage.Text), other.Select(passage => passage.Text));
        Assert.Equal(original.SelectMany(passage => passage.Sentences.Select(passage.TextOf)), other.SelectMany(passage => passage.Sentences.Select(passage.TextOf)));
    });

    [Theory]
    [InlineData("portable-devices.html")]
    [InlineData("portable-devices.docx")]
    [InlineData("portable-devices.pdf")]
    public Task The_place_of_each_sentence_is_exact_in_the_extracted_text(string file) => Poppler.ForAsync(file, output, async () =>
    {
        var document = (await Documents.ReadAsync(file)).Document!;
        var extracted = string.Join('\n', document.Blocks.Select(block => block.Text.Value));

        foreach (var passage in PassageMaker.Make(document))
            foreach (var sentence in passage.Sentences)
                Assert.Equal(passage.TextOf(sentence)[sentence.MarkerLength..], extracted.Substring(sentence.Source.Start, sentence.Source.Length));
    });

    [Fact]
    public async Task The_place_of_each_sentence_of_plain_text_is_exact_in_its_file()
    {
        var text = File.ReadAllText(Path.Combine(Documents.Folder, "portable-devices.txt"));
        var document = (await Documents.ReadAsync("portable-devices.txt")).Document!;

        foreach (var passage in PassageMaker.Make(document))
            foreach (var sentence in passage.Sentences)
                Assert.Equal(Tight(passage.TextOf(sentence)[sentence.MarkerLength..]), Tight(text.Substring(sentence.Source.Start, sentence.Source.Length)));
    }

    private static string Tight(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
