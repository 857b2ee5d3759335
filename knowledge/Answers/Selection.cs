namespace PolicyBot.Knowledge.Answers;

/// <summary>Which of the passages found are shown, and which to those who ask for more.</summary>
/// <param name="Shown">One to three, in the order in which they are quoted.</param>
/// <param name="More">At most five, best first.</param>
/// <param name="Left">The rest, best first.</param>
internal sealed record Selection(IReadOnlyList<Candidate> Shown, IReadOnlyList<Candidate> More, IReadOnlyList<Candidate> Left)
{
    /// <summary>A passage whose score is below this part of the best one's is not shown even to those who ask for more.</summary>
    private const double WorthMore = 0.4;

    /// <summary>A passage that holds less than this of the question is not near it.</summary>
    public const double Near = 0.3;
    private const int MostMore = 5;

    public static Selection Of(Reading reading, Asked asked)
    {
        var found = NearDuplicates.Collapse(reading.Found);

        var shown = WithDefinition(FairShare.Of(CitationChoice.Of(reading, found), found), found, asked)
            .OrderByDescending(candidate => ServingSentences.Plainness(candidate, asked))
            .ToList();

        return Beside(shown, found);
    }

    /// <param name="shown">Chosen already; at least one.</param>
    public static Selection Beside(IReadOnlyList<Candidate> shown, Reading reading) => Beside(shown, NearDuplicates.Collapse(reading.Found));

    private static Selection Beside(IReadOnlyList<Candidate> shown, IReadOnlyList<Candidate> found)
    {
        var more = found.Except(shown).Where(candidate => candidate.Hit.Score >= found[0].Hit.Score * WorthMore && candidate.Weight >= Near).Take(MostMore).ToList();

        return new Selection(shown, more, found.Except(shown).Except(more).ToList());
    }

    /// <summary>Who asks what a word means is shown where it is defined, even when more is written about it elsewhere.</summary>
    private static IReadOnlyList<Candidate> WithDefinition(IReadOnlyList<Candidate> shown, IReadOnlyList<Candidate> found, Asked asked)
    {
        if (asked.Form != AnswerForm.Definition || found.MaxBy(candidate => ServingSentences.Plainness(candidate, asked)) is not { } defining) return shown;

        var plainness = ServingSentences.Plainness(defining, asked);

        return plainness == 0 || shown.Any(candidate => ServingSentences.Plainness(candidate, asked) == plainness) ? shown : [defining, .. shown.Take(Reading.MostCitations - 1)];
    }
}
