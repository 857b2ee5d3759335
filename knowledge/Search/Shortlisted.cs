using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Search;

/// <summary>A passage looked at closely.</summary>
internal readonly ref struct Shortlisted
{
    /// <summary>Its place in the generation.</summary>
    public required int Passage { get; init; }

    /// <summary>BM25 over the whole passage.</summary>
    public required double Whole { get; init; }

    /// <summary>The same of the passage before it, see <see cref="ShortlistEntry.Before"/>.</summary>
    public required double Before { get; init; }

    /// <summary>The same of the passage behind it, see <see cref="ShortlistEntry.Behind"/>.</summary>
    public required double Behind { get; init; }

    public required PassageWords Words { get; init; }
}
