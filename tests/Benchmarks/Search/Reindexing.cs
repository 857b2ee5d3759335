using System.Diagnostics;
using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Benchmarks.Search;

/// <summary>Asks without a pause while everything is indexed anew, as often as that takes, and the same number of times while nothing else runs.</summary>
internal static class Reindexing
{
    private const int Rebuilds = 3;

    public static (Times Alone, Times WhileIndexing, TimeSpan LongestPause) Measure(Generation generation, Shelf shelf, Thesaurus thesaurus)
    {
        var current = new CurrentGeneration();
        current.Replace(generation);

        using var pauses = new Pauses();
        var during = new List<TimeSpan>();
        var indexing = new Thread(() =>
        {
            for (var i = 0; i < Rebuilds; i++) current.Replace(GenerationBuilder.Build(shelf, thesaurus, [], threads: 1));
        });
        indexing.Start();
        while (indexing.IsAlive || during.Count < Asked.All.Count) during.Add(Ask(current, during.Count));

        indexing.Join();
        var longestPause = pauses.Longest;
        var alone = new TimeSpan[during.Count];
        for (var i = 0; i < alone.Length; i++) alone[i] = Ask(current, i);

        return (Times.Of(alone), Times.Of([.. during]), longestPause);
    }

    private static TimeSpan Ask(CurrentGeneration current, int number)
    {
        var watch = Stopwatch.StartNew();
        new OurSearch(current.Current!).Ask(Asked.All[number % Asked.All.Count].Question, number);

        return watch.Elapsed;
    }
}
