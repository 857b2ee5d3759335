using PolicyBot.Knowledge.Passages;
using PolicyBot.Knowledge.Policies;
using PolicyBot.Knowledge.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Knowledge.Tests.Passages;

public sealed class StandingInTheFile(ITestOutputHelper output)
{
    private static readonly string[] Folders =
    [
        Path.Combine(Repository.Root, "knowledge", "library"),
        .. Directory.EnumerateDirectories(Path.Combine(AppContext.BaseDirectory, "sets")).Select(set => Path.Combine(set, "policies")),
        Documents.Folder,
    ];

    public static TheoryData<string> Files =>
        [.. Folders.SelectMany(folder => new PolicyFolder(folder).List([], CancellationToken.None)).Select(source => source.FullPath)];

    [Theory]
    [MemberData(nameof(Files))]
    public Task Sentences_of_a_passage_stand_in_the_file_one_behind_the_other(string path) => Poppler.ForAsync(path, output, async () =>
    {
        var sources = new PolicyFolder(Path.GetDirectoryName(path)!).List([], CancellationToken.None);
        var source = Assert.Single(sources, source => source.FullPath == path);
        var document = (await new PolicySourceReader(ReadingLimits.Default).ReadAsync(source, CancellationToken.None)).Document!;
        var length = Path.GetExtension(path) is ".md" or ".txt"
            ? File.ReadAllText(path).Length
            : string.Join('\n', document.Blocks.Select(block => block.Text.Value)).Length;

        foreach (var passage in PassageMaker.Make(document)) AssertOrder(passage, length);
    });

    [Theory]
    [InlineData("| A | B |\n| --- | --- |\n| one | |\n")]
    [InlineData("| A | B | C |\n| --- | --- | --- |\n| one | | |\n| | two | |\n| | | three |\n")]
    [InlineData("| A | B | C |\n| --- | --- | --- |\n| one |\n| two | 2 |\n")]
    [InlineData("| | B |\n| --- | --- |\n| one | two |\n")]
    public void A_row_with_an_empty_cell_stands_where_its_words_do(string table)
    {
        var text = (A.Policy() with { Body = table }).ToString();
        var passage = Assert.Single(Text.Passages(table));

        AssertOrder(passage, text.Length);
        foreach (var row in passage.Sentences)
        {
            var words = passage.TextOf(row).Split(" | ").Select(cell => cell.Trim('|', ' ')).Where(cell => cell.Length > 0);
            var source = text.Substring(row.Source.Start, row.Source.Length);
            Assert.DoesNotContain('\n', source);
            foreach (var word in words) Assert.Contains(word, source, StringComparison.Ordinal);
        }
    }

    private static void AssertOrder(Passage passage, int length)
    {
        var end = 0;
        foreach (var sentence in passage.Sentences)
        {
            Assert.True(sentence.Source.Length > 0, $"'{passage.TextOf(sentence)}' takes {sentence.Source.Length} characters of the file.");
            Assert.InRange(sentence.Source.Start, end, length - sentence.Source.Length);
            end = sentence.Source.End;
        }
    }
}
