namespace PolicyBot.Knowledge.Index;

/// <summary>For each stem the passages that hold it.</summary>
internal sealed class InvertedIndex
{
    public required Vocabulary Vocabulary { get; init; }

    /// <summary>For each stem its passages, rising.</summary>
    public required Lists Passages { get; init; }

    /// <summary>Beside each entry of <see cref="Passages"/> how often the stem occurs there, headings counted more; what occurs more than 255 times counts 255 times.</summary>
    public required byte[] Occurrences { get; init; }

    /// <summary>For each passage how many words it holds with its headings, repeated ones counted each time.</summary>
    public required int[] Lengths { get; init; }

    /// <summary>For each passage how many letters its words have that are no stop words.</summary>
    public required int[] Letters { get; init; }

    public ReadOnlySpan<byte> OccurrencesOf(int stem) => Occurrences.AsSpan(Passages.Starts[stem]..Passages.Starts[stem + 1]);
}
