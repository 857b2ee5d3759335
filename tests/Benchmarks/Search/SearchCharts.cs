using System.Globalization;
using PolicyBot.Benchmarks.Charts;

namespace PolicyBot.Benchmarks.Search;

/// <summary>Draws the figures: how long a question takes, how long indexing takes, and what the making of a new index does to those who ask.</summary>
internal static class SearchCharts
{
    private const string Note = "Shorter is better. Made policies; FTS5 of SQLite in memory over the same passages, in the same run, on two cores.";

    public static void Write(IReadOnlyList<SearchFigures> figures, string folder)
    {
        Directory.CreateDirectory(folder);
        Write("search-question.svg", "How long a question takes, 99 of 100", figures, figure =>
        [
            new("PolicyBot", figure.Ours.P99.TotalMilliseconds, Milliseconds(figure.Ours.P99), true),
            new("SQLite FTS5, bm25()", figure.Fts.P99.TotalMilliseconds, Milliseconds(figure.Fts.P99), false),
        ]);
        Write("search-indexing.svg", "How long indexing takes", figures, figure =>
        [
            new("PolicyBot", figure.OurIndexing.TotalSeconds, Seconds(figure.OurIndexing), true),
            new("PolicyBot, from the saved index", figure.Saved.Open.TotalSeconds, Seconds(figure.Saved.Open), true),
            new("SQLite FTS5, one transaction", figure.FtsIndexing.TotalSeconds, Seconds(figure.FtsIndexing), false),
        ]);
        Write("search-reindexing.svg", "The longest question while all is indexed anew", figures, figure =>
        [
            new("nothing else runs", figure.Alone.Longest.TotalMilliseconds, Milliseconds(figure.Alone.Longest), false),
            new("all is indexed anew", figure.WhileIndexing.Longest.TotalMilliseconds, Milliseconds(figure.WhileIndexing.Longest), true),
        ]);

        void Write(string name, string title, IReadOnlyList<SearchFigures> all, Func<SearchFigures, IReadOnlyList<Bar>> bars)
        {
            var groups = all.Select(figure => new BarGroup(string.Create(CultureInfo.InvariantCulture, $"{figure.Passages:N0} passages"), bars(figure))).ToList();
            File.WriteAllText(Path.Combine(folder, name), BarChart.Draw(title, Note, groups));
        }
    }

    private static string Milliseconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:F2} ms");

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:F2} s");
}
