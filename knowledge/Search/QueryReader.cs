using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Search;

/// <summary>Takes from a question the words worth searching for.</summary>
internal static class QueryReader
{
    public static Query Read(string question)
    {
        var words = Words.Of(question);
        var telling = words.Where(word => !StopWords.Contains(word.Plain)).ToList();
        var used = telling.Count > 0 ? telling : words;

        return new Query(used.DistinctBy(word => word.Stem).Select(word => new Concept(word.Plain, [new Variant(word.Stem, 1)])).ToList());
    }
}
