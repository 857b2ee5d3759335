namespace PolicyBot.Knowledge.Answers;

/// <summary>Lets passages that say nearly the same (one policy in two formats, a copied paragraph) stand once, by the newer of them.</summary>
internal static class NearDuplicates
{
    /// <summary>Share of the neighbouring word pairs that two passages have in common, of all that either has.</summary>
    private const double Same = 0.85;

    /// <summary>In words; under a heading of its own a shorter text means something of its own.</summary>
    private const int Short = 12;

    /// <param name="found">Best first.</param>
    /// <returns>In the same order, the newer in the place of the better.</returns>
    public static IReadOnlyList<Candidate> Collapse(IReadOnlyList<Candidate> found)
    {
        var kept = new List<(Candidate Candidate, Wording Wording)>();
        foreach (var candidate in found)
        {
            var wording = candidate.Read.Wording;
            var twin = kept.FindIndex(other => AreTwins(other.Wording, wording));
            if (twin < 0) kept.Add((candidate, wording));
            else if (candidate.Passage.Policy.EffectiveDate > kept[twin].Candidate.Passage.Policy.EffectiveDate) kept[twin] = (candidate, wording);
        }

        return kept.ConvertAll(entry => entry.Candidate);
    }

    private static bool AreTwins(Wording one, Wording other)
    {
        if (one.Words.Count == 0 || !one.Decides.SetEquals(other.Decides)) return false;
        if (Math.Min(one.Words.Count, other.Words.Count) < Short && one.Heading != other.Heading) return false;
        if (one.Words.SequenceEqual(other.Words, StringComparer.Ordinal)) return true;

        // Most pairs of passages differ too much in length to be worth a closer look.
        return Suffices(Math.Min(one.Pairs.Count, other.Pairs.Count)) && Suffices(one.Pairs.Count(other.Pairs.Contains));

        bool Suffices(int shared) => shared >= Same * (one.Pairs.Count + other.Pairs.Count - shared);
    }
}
