using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Search;

namespace PolicyBot.Benchmarks.Search;

/// <summary>A question as the program searches for it: who may see what, what is asked for, which passages are best.</summary>
internal sealed class OurSearch(Generation generation)
{
    private const int Limit = 10;
    private static readonly DateOnly Day = new(2026, 3, 2);

    /// <param name="reader">Every fourth reader is of Legal, every third in Germany.</param>
    public int Ask(string question, int reader)
    {
        var visibility = Visibility.Of(generation, reader % 4 == 0 ? ["legal"] : [], reader % 3 == 0 ? "DE" : "US", Day);

        return SearchPassages.Find(generation, QueryReader.Read(question, generation, visibility), visibility, Limit).Count;
    }
}
