namespace PolicyBot.Knowledge.Index;

/// <summary>Lays out <see cref="Lists"/> of known lengths.</summary>
internal static class ListsBuilder
{
    /// <returns>Where each list begins, and where the last one ends.</returns>
    public static int[] Starts(IReadOnlyList<int> lengths)
    {
        var starts = new int[lengths.Count + 1];
        for (var i = 0; i < lengths.Count; i++) starts[i + 1] = checked(starts[i] + lengths[i]);

        return starts;
    }
}
