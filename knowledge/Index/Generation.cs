using PolicyBot.Knowledge.Passages;
using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Index;

/// <summary>All policies, their passages and the indexes over them, at one moment. Never changed; a newer one takes its place as a whole.</summary>
internal sealed class Generation
{
    public required IReadOnlyList<Policy> Policies { get; init; }

    public required IReadOnlyList<Passage> Passages { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Stems of whole passages with their headings.</summary>
    public required InvertedIndex Wholes { get; init; }

    /// <summary>Stems of pieces of passages, each with the headings.</summary>
    public required InvertedIndex Pieces { get; init; }

    /// <summary>Trigrams of whole passages with their headings.</summary>
    public required InvertedIndex Trigrams { get; init; }

    public required Vocabulary Vocabulary { get; init; }

    public required Thesaurus Thesaurus { get; init; }
}
