using System.Collections.Frozen;

namespace PolicyBot.Knowledge.Index;

/// <summary>For each key (a stem, a trigram) the units that hold it. A unit is a whole passage or a piece of one.</summary>
internal sealed class InvertedIndex
{
    public required FrozenDictionary<string, Postings> Keys { get; init; }

    /// <summary>For each unit how many keys it holds, repeated ones counted each time.</summary>
    public required int[] Lengths { get; init; }

    /// <summary>For each unit the place of its passage in the generation, rising.</summary>
    public required int[] PassageOf { get; init; }

    /// <summary>For each unit the place of its policy in the generation, rising.</summary>
    public required int[] PolicyOf { get; init; }

    public int Units => Lengths.Length;
}
