using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Search;

/// <summary>A passage looked at closely.</summary>
internal readonly ref struct Shortlisted
{
    /// <summary>Its place in the generation.</summary>
    public required int Passage { get; init; }

    /// <summary>BM25 over the whole passage.</summary>
    public required double Whole { get; init; }

    /// <summary>The same of its better neighbour, see <see cref="ShortlistEntry.Around"/>.</summary>
    public required double Around { get; init; }

    public required PassageWords Words { get; init; }
}
