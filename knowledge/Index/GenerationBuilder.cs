using System.Collections.Frozen;
using PolicyBot.Knowledge.Passages;
using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Index;

/// <summary>Makes an index of policies: an inverted list of stems over whole passages.</summary>
internal static class GenerationBuilder
{
    /// <summary>A word of the title, the headings or the file's name counts as much as two of the text.</summary>
    private const float HeadingWeight = 2f;

    public static Generation Build(Shelf shelf)
    {
        var passages = new List<Passage>();
        var policyOf = new List<int>();
        for (var policy = 0; policy < shelf.Documents.Count; policy++)
        {
            foreach (var passage in PassageMaker.Make(shelf.Documents[policy]))
            {
                passages.Add(passage);
                policyOf.Add(policy);
            }
        }

        var lists = new Dictionary<string, PostingsBuilder>(StringComparer.Ordinal);
        var lengths = new int[passages.Count];
        for (var i = 0; i < passages.Count; i++) lengths[i] = AddPassage(lists, passages[i], i);

        return new Generation
        {
            Policies = shelf.Documents.Select(document => document.Policy).ToList(),
            Passages = passages,
            Findings = shelf.Findings,
            PolicyOf = [.. policyOf],
            Lengths = lengths,
            Terms = lists.ToFrozenDictionary(term => term.Key, term => term.Value.Build(), StringComparer.Ordinal),
        };
    }

    private static int AddPassage(Dictionary<string, PostingsBuilder> lists, Passage passage, int number)
    {
        var length = 0;
        foreach (var sentence in passage.Sentences)
        {
            var text = passage.Text.Substring(sentence.Start + sentence.MarkerLength, sentence.Length - sentence.MarkerLength);
            length += AddText(lists, text, number, 1f);
        }

        return length + AddText(lists, HeadingText(passage), number, HeadingWeight);
    }

    private static string HeadingText(Passage passage) =>
        $"{passage.Policy.File} {passage.Policy.Title} {string.Join(' ', passage.HeadingPath)}";

    private static int AddText(Dictionary<string, PostingsBuilder> lists, string text, int passage, float weight)
    {
        var words = Words.Of(text);
        foreach (var word in words)
        {
            if (!lists.TryGetValue(word.Stem, out var postings)) lists[word.Stem] = postings = new PostingsBuilder();

            postings.Add(passage, weight);
        }

        return words.Count;
    }
}
