using System.Collections.Frozen;
using PolicyBot.Knowledge.Passages;
using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Index;

/// <summary>All policies, their passages and the index over them, at one moment. Never changed; a newer one takes its place as a whole.</summary>
internal sealed class Generation
{
    public required IReadOnlyList<Policy> Policies { get; init; }

    public required IReadOnlyList<Passage> Passages { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>For each passage the place of its policy in <see cref="Policies"/>.</summary>
    public required int[] PolicyOf { get; init; }

    /// <summary>For each passage how many words it has, its headings included.</summary>
    public required int[] Lengths { get; init; }

    public required FrozenDictionary<string, Postings> Terms { get; init; }
}
