namespace PolicyBot.Benchmarks.Search;

/// <summary>What was measured over one number of passages, ours beside FTS5.</summary>
internal sealed record SearchFigures
{
    public required int Passages { get; init; }

    public required int Words { get; init; }

    public required Times Ours { get; init; }

    public required Times Fts { get; init; }

    public required TimeSpan OurIndexing { get; init; }

    public required TimeSpan FtsIndexing { get; init; }

    public required long OurBytes { get; init; }

    public required long FtsBytes { get; init; }

    /// <summary>Questions asked in a row while nothing else ran, and while everything was indexed anew.</summary>
    public required Times Alone { get; init; }

    public required Times WhileIndexing { get; init; }

    /// <summary>For how long the garbage collector stopped all threads meanwhile, at most.</summary>
    public required TimeSpan LongestPause { get; init; }

    public required Saving Saved { get; init; }
}
