using System.Diagnostics;
using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Passages;
using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Benchmarks.Search;

/// <summary>Measures search over made policies beside FTS5 of SQLite, same passages, same questions, same process.</summary>
internal static class MeasureSearch
{
    private const int Rounds = 5;

    public static async Task RunAsync(SearchArguments arguments, CancellationToken cancellationToken)
    {
        var library = await new PolicyFolders([Path.Combine(AppContext.BaseDirectory, "library")]).ReadAsync(cancellationToken);
        var thesaurus = await ThesaurusReader.ReadAsync([AppContext.BaseDirectory], [], cancellationToken);

        Measure(Collection.Make(library, 2_000), thesaurus); // pays for what .NET compiles on the way
        var figures = arguments.Sizes.Select(size => Measure(Collection.Make(library, size), thesaurus)).ToList();
        SearchTable.Print(figures, Console.Out);
        if (arguments.Charts is { } folder) SearchCharts.Write(figures, folder);
    }

    private static SearchFigures Measure(Shelf shelf, Thesaurus thesaurus)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        var generation = GenerationBuilder.Build(shelf, thesaurus, []);
        var ourIndexing = watch.Elapsed;
        var ourBytes = GC.GetTotalMemory(forceFullCollection: true) - before;

        using var fts = new Fts();
        var passages = shelf.Documents.SelectMany(PassageMaker.Make).ToList();
        watch.Restart();
        fts.Insert(passages);
        var ftsIndexing = watch.Elapsed;

        var questions = Asked.All;
        var ours = new OurSearch(generation);
        foreach (var (question, i) in questions.Select((asked, i) => (asked.Question, i))) ours.Ask(question, i);

        var ourTimes = Times.Of(questions.Count * Rounds, i => ours.Ask(questions[i % questions.Count].Question, i));
        var ftsTimes = Times.Of(questions.Count * Rounds, i => fts.Ask(questions[i % questions.Count].Terms));
        var (alone, whileIndexing, longestPause) = Reindexing.Measure(generation, shelf, thesaurus);

        return new SearchFigures
        {
            Passages = generation.Passages.Count,
            Words = generation.Vocabulary.Count,
            Ours = ourTimes,
            Fts = ftsTimes,
            OurIndexing = ourIndexing,
            FtsIndexing = ftsIndexing,
            OurBytes = ourBytes,
            FtsBytes = fts.Bytes(),
            Alone = alone,
            WhileIndexing = whileIndexing,
            LongestPause = longestPause,
            Saved = Saving.Measure(generation, thesaurus),
        };
    }
}
