using System.Text;
using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Passages;
using PolicyBot.Knowledge.Policies;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Index;

public sealed class KeepingPassages
{
    private static readonly PolicyText Mixed = A.Policy() with
    {
        Id = "mixed",
        Title = "Mixed – “quoted”",
        Body = "# Mixed\n\nBefore any heading. Second sentence, naïve café 日本語 😀.\n\n## Lists\n\nDo this:\n\n1. First step. And more.\n   - nested\n2. Second\n\n### Deep\n\n| a | b |\n| --- | --- |\n| one | two |\n\n```\ncode here\n```\n",
    };

    [Fact]
    public void A_passage_comes_back_as_it_was_cut()
    {
        var document = Text.Document(Mixed.ToString(), "mixed.md");
        var generation = Text.Generation(Mixed);

        Assert.Equal(PassageMaker.Make(document).Select(Everything), generation.Passages.Select(Everything));
    }

    [Fact]
    public void Every_passage_of_the_shipped_policies_comes_back_with_its_words_whichever_thread_read_it()
    {
        var shelf = Shelf.Arrange(Copies(40).ToList(), []);
        var generation = GenerationBuilder.Build(shelf, Thesaurus.Empty, []);
        var passages = shelf.Documents.SelectMany(PassageMaker.Make).ToList();

        Assert.Equal(passages.Select(Everything), generation.Passages.Select(Everything));
        Assert.Equal(passages.Select(WordsOf), Enumerable.Range(0, passages.Count).Select(i => WordsOf(generation, i)));
    }

    [Fact]
    public void Each_stem_names_exactly_the_passages_that_hold_it_and_how_often()
    {
        var generation = GenerationBuilder.Build(Shelf.Arrange(Copies(40).ToList(), []), Thesaurus.Empty, []);
        var expected = Enumerable.Range(0, generation.Passages.Count).SelectMany(passage => StemsOf(generation, passage).Select(stem => $"{stem.Key} {passage} {Math.Min(255, stem.Value)}"));

        var held = new List<string>();
        for (var stem = 0; stem < generation.Vocabulary.StemCount; stem++)
            for (var i = 0; i < generation.Wholes.Passages[stem].Length; i++)
                held.Add($"{generation.Vocabulary.Stems[stem]} {generation.Wholes.Passages[stem][i]} {generation.Wholes.OccurrencesOf(stem)[i]}");

        Assert.Equal(expected.Order(StringComparer.Ordinal), held.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_passages_of_one_policy_are_found_without_reading_the_others()
    {
        var generation = Text.Generation(A.Policy() with { Id = "one" }, Mixed, A.Policy() with { Id = "three" });

        for (var policy = 0; policy < generation.Policies.Count; policy++)
            Assert.Equal(generation.Passages.Where(passage => passage.Policy == generation.Policies[policy]).Select(Everything), generation.Passages.Of(policy).Select(Everything));
    }

    /// <summary>Enough of them that the work is shared among threads.</summary>
    private static IEnumerable<PolicyDocument> Copies(int count) => Enumerable.Range(0, count).SelectMany(copy => Directory
        .EnumerateFiles(KnowledgeUnderTest.Library, "*.md").Order(StringComparer.Ordinal)
        .Select(path => Text.Document(File.ReadAllText(path), $"{copy}/{Path.GetFileName(path)}"))
        .Select(document => Asked(document) with { Policy = document.Policy with { Id = $"{document.Policy.Id}-{copy}" } }));

    /// <summary>Some headings without questions, some with one, some with several, one of them without a word.</summary>
    private static PolicyDocument Asked(PolicyDocument document) => document with
    {
        Blocks = document.Blocks.Select((block, i) => block with
        {
            Questions = block.Kind != BlockKind.Heading ? [] : (i % 3) switch { 0 => [], 1 => [$"who knows {block.Text.Value}"], _ => ["may I", "?", $"when is {block.Text.Value} due"] },
        }).ToList(),
    };

    private static string WordsOf(Passage passage)
    {
        var headings = Words.Of($"{passage.Policy.File} {passage.Policy.Title} {string.Join(' ', passage.HeadingPath)}").Select(word => word.Plain);
        var sentences = passage.Sentences.Select(sentence => passage.TextOf(sentence)[sentence.MarkerLength..]);

        return $"{string.Join(' ', headings)} | {Parts(passage.Questions)} | {Parts(sentences)}";

        static string Parts(IEnumerable<string> texts) => string.Join(" / ", texts.Select(text => string.Join(' ', Words.Of(text).Select(word => word.Plain))));
    }

    private static string WordsOf(Generation generation, int passage)
    {
        var words = generation.Forward[passage];

        return $"{Plain(words.Headings)} | {Parts(words.Questions, words.QuestionEnds)} | {Parts(words.Text, words.SentenceEnds)}";

        string Parts(ReadOnlySpan<int> numbers, ReadOnlySpan<int> ends)
        {
            var text = new StringBuilder();
            for (var i = 0; i < ends.Length; i++) text.Append(i == 0 ? "" : " / ").Append(Plain(numbers[(i == 0 ? 0 : ends[i - 1])..ends[i]]));

            return text.ToString();
        }

        string Plain(ReadOnlySpan<int> numbers) => string.Join(' ', numbers.ToArray().Select(word => generation.Vocabulary.Plain[word]));
    }

    private static Dictionary<string, int> StemsOf(Generation generation, int passage)
    {
        var words = generation.Forward[passage];
        var headings = words.Headings.ToArray().Select(word => (word, 2));
        var questions = words.Questions.ToArray().Select(word => (word, 1));
        var text = words.Text.ToArray().Select(word => (word, 1));

        return headings.Concat(questions).Concat(text)
            .GroupBy(entry => generation.Vocabulary.Stems[generation.Vocabulary.StemOf[entry.Item1]], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(entry => entry.Item2), StringComparer.Ordinal);
    }

    private static string Everything(Passage passage) =>
        $"{passage.Policy.Id} {passage.Ordinal} {passage.Heading} [{string.Join(" > ", passage.HeadingPath)}] {string.Join(" / ", passage.Questions)} {passage.Text} {string.Join(' ', passage.Sentences)}";
}
