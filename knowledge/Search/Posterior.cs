using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Search;

/// <summary>How likely it is each section of the shortlist, and not another on it, that a question is asked of, by <see cref="AskedOdds"/> alone.</summary>
internal static class Posterior
{
    /// <summary>Of the odds: words do not come each by itself. Fitted with <c>Confidence</c>; see docs/decisions/0029-likelihood.md.</summary>
    private const double Tempering = 0.3;

    /// <returns>
    /// For each entry, 0 to 1; a section has as much in each of its passages, and all have 0 when nobody was seen to ask in such words of anything.
    /// <see langword="null"/> for one of which nobody wrote down how people ask.
    /// </returns>
    public static IReadOnlyList<double?> Of(ScoredShortlist shortlist, Generation generation)
    {
        var most = shortlist.Likelihoods.Select(LikelihoodFeature.OddsOf).DefaultIfEmpty(0).Max();
        var powers = shortlist.Likelihoods.Select(likelihood => Math.Exp(Tempering * (LikelihoodFeature.OddsOf(likelihood) - most))).ToArray();
        var best = new List<double>();
        var sectionOf = new int[powers.Length];
        for (var i = 0; i < powers.Length; i++)
        {
            if (i == 0 || !IsOneSection(generation, shortlist.Entries[i - 1].Passage, shortlist.Entries[i].Passage)) best.Add(0);

            sectionOf[i] = best.Count - 1;
            best[^1] = Math.Max(best[^1], powers[i]);
        }

        var sum = best.Sum();

        return shortlist.Entries.Select((entry, i) => generation.Forward[entry.Passage].QuestionEnds.IsEmpty ? (double?)null : most > 0 ? best[sectionOf[i]] / sum : 0).ToList();
    }

    private static bool IsOneSection(Generation generation, int first, int second) =>
        generation.Passages.PolicyOf[first] == generation.Passages.PolicyOf[second]
        && generation.Forward[first].Headings.SequenceEqual(generation.Forward[second].Headings);
}
