namespace PolicyBot.Knowledge.Index;

/// <summary>Cuts a passage into runs of sentences that overlap by one, so that a short answer inside a long section is not outweighed by the rest.</summary>
internal static class Pieces
{
    public const int Words = 60;

    /// <param name="lengths">Words of each sentence of a passage.</param>
    /// <returns>Ranges of sentences, at least one.</returns>
    public static IEnumerable<Range> Of(IReadOnlyList<int> lengths)
    {
        var start = 0;
        var words = 0;
        for (var i = 0; i < lengths.Count; i++)
        {
            if (i > start && words + lengths[i] > Words)
            {
                yield return start..i;

                // A long last sentence would only be the same piece again.
                var overlaps = lengths[i - 1] <= Words / 2;
                start = overlaps ? i - 1 : i;
                words = overlaps ? lengths[i - 1] : 0;
            }

            words += lengths[i];
        }

        yield return start..lengths.Count;
    }
}
