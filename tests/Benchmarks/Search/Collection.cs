using PolicyBot.Knowledge.Passages;
using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Benchmarks.Search;

/// <summary>
/// Policies of any number, made of the sentences of the shipped ones: each section takes sentences from several of them, and one word in five
/// becomes a word of the company's own. The shipped policies have 68 words a section; these have about 100, as larger companies' do.
/// </summary>
internal sealed class Collection
{
    private const int SectionsOfAPolicy = 20;
    private const int ShortestSection = 3;
    private const int LongestSection = 9;
    private const double OwnWords = 0.2;

    private readonly Dice _dice = new(20260301);
    private readonly NewWords _words;
    private readonly List<string> _headings = [];
    private readonly List<string> _sentences = [];

    private Collection(Shelf library)
    {
        _words = new NewWords(_dice);
        foreach (var passage in library.Documents.SelectMany(PassageMaker.Make))
        {
            _headings.Add(passage.Heading);
            _sentences.AddRange(passage.Sentences.Where(sentence => sentence.Kind is SentenceKind.Prose or SentenceKind.Item).Select(sentence => passage.TextOf(sentence)[sentence.MarkerLength..]));
        }
    }

    public static Shelf Make(Shelf library, int passages)
    {
        var collection = new Collection(library);
        var documents = new List<PolicyDocument>();
        for (var left = passages; left > 0; left -= SectionsOfAPolicy) documents.Add(collection.Policy(documents.Count, Math.Min(left, SectionsOfAPolicy)));

        return new Shelf(documents, []);
    }

    private PolicyDocument Policy(int number, int sections)
    {
        var title = $"{Varied(_headings[_dice.Throw(_headings.Count)])} {number}";
        var blocks = new List<Block> { new(BlockKind.Heading, 1, "", Plain(title)) };
        for (var i = 0; i < sections; i++)
        {
            blocks.Add(new Block(BlockKind.Heading, 2, "", Plain(Varied(_headings[_dice.Throw(_headings.Count)]))));
            blocks.Add(new Block(BlockKind.Paragraph, 0, "", Plain(Section())));
        }

        return new PolicyDocument(Describe(number, title), blocks);
    }

    private string Section() =>
        string.Join(' ', Enumerable.Range(0, ShortestSection + _dice.Throw(LongestSection - ShortestSection + 1)).Select(_ => Varied(_sentences[_dice.Throw(_sentences.Count)])));

    private string Varied(string text) => string.Join(' ', text.Split(' ').Select(word => word.Length > 4 && word.All(char.IsAsciiLetterLower) && _dice.Hits(OwnWords * 2) ? _words.Next() : word));

    private static MappedText Plain(string text) => new(text, new Identity(text.Length));

    /// <summary>One policy in ten is for Legal alone and one in ten for Germany, so that rights have something to do.</summary>
    private static Policy Describe(int number, string title) => new()
    {
        Id = $"policy-{number}",
        Title = title,
        Version = "1",
        EffectiveDate = null,
        Owner = null,
        ReviewDate = null,
        Audience = [number % 10 == 3 ? "legal" : "everyone"],
        Jurisdictions = number % 10 == 7 ? ["DE"] : [],
        Supersedes = [],
        File = $"policy-{number}.md",
    };
}
