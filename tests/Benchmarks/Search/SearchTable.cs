namespace PolicyBot.Benchmarks.Search;

/// <summary>Writes the figures as a table in Markdown, to be copied into a page.</summary>
internal static class SearchTable
{
    public static void Print(IReadOnlyList<SearchFigures> figures, TextWriter to)
    {
        to.WriteLine($"| passages | {string.Join(" | ", figures.Select(figure => $"{figure.Passages:N0}"))} |");
        to.WriteLine($"| --- |{string.Concat(figures.Select(_ => " --- |"))}");
        Row("different words", figure => $"{figure.Words:N0}");
        Row("a question, ours: p50 / p99", figure => $"{Milliseconds(figure.Ours.Median)} / {Milliseconds(figure.Ours.P99)} ms");
        Row("a question, FTS5: p50 / p99", figure => $"{Milliseconds(figure.Fts.Median)} / {Milliseconds(figure.Fts.P99)} ms");
        Row("p99, ours of FTS5", figure => $"{figure.Ours.P99 / figure.Fts.P99:P0}");
        Row("indexing, ours", figure => $"{figure.OurIndexing.TotalSeconds:F2} s");
        Row("indexing, FTS5", figure => $"{figure.FtsIndexing.TotalSeconds:F2} s");
        Row("memory for a passage, ours", figure => $"{figure.OurBytes / figure.Passages:N0} bytes");
        Row("memory for a passage, FTS5", figure => $"{figure.FtsBytes / figure.Passages:N0} bytes");
        Row("saving the index", figure => $"{figure.Saved.Write.TotalSeconds:F2} s, {figure.Saved.Bytes / 1e6:N0} MB");
        Row("opening it, to the first answer", figure => $"{figure.Saved.Open.TotalSeconds:F2} s");
        Row("questions in a row: p99 / longest", figure => $"{Milliseconds(figure.Alone.P99)} / {Milliseconds(figure.Alone.Longest)} ms");
        Row("the same while all is indexed anew", figure => $"{Milliseconds(figure.WhileIndexing.P99)} / {Milliseconds(figure.WhileIndexing.Longest)} ms");
        Row("longest stop of all threads meanwhile", figure => $"{Milliseconds(figure.LongestPause)} ms");

        void Row(string name, Func<SearchFigures, string> cell) => to.WriteLine($"| {name} | {string.Join(" | ", figures.Select(cell))} |");
    }

    private static string Milliseconds(TimeSpan time) => $"{time.TotalMilliseconds:F2}";
}
