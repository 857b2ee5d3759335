using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Answers.Writing;

/// <summary>Makes of the sentences that were let in an answer, with the policies' own words beside them.</summary>
internal static class FinishAnswer
{
    /// <param name="composition">At least one sentence.</param>
    /// <param name="quoted">What is cited beside it, since the model broke off; <see langword="null"/> for a whole answer.</param>
    /// <returns><see langword="null"/> when not all of it can be cited.</returns>
    public static Answer.Written? Of(Composition composition, Answer.Quoted? quoted, Reading reading, string? place, PassageTable passages)
    {
        if (composition.Cite() is not { } citations) return null;

        var cited = composition.Cited;
        if (quoted is not null)
        {
            var beside = quoted.Citations.Where(citation => !citations.Any(other => Holds(other, citation))).ToList();
            citations = [.. citations, .. beside];
            cited = [.. cited, .. reading.Found.Where(candidate => beside.Exists(citation => IsOf(citation, candidate))).Except(cited)];
        }

        return new Answer.Written(composition.Sentences, Quoting.Complete(citations, Selection.Beside(cited, reading), Asked.Of(reading), place, passages)) { IsCutShort = quoted is not null };
    }

    private static bool Holds(Citation citation, Citation other) =>
        (citation.PolicyId, citation.Version) == (other.PolicyId, other.Version)
        && citation.HeadingPath.SequenceEqual(other.HeadingPath, StringComparer.Ordinal)
        && other.Quote.Split('\n').All(line => citation.Quote.Contains(line, StringComparison.Ordinal));

    private static bool IsOf(Citation citation, Candidate candidate) =>
        (citation.PolicyId, citation.Version) == (candidate.Passage.Policy.Id, candidate.Passage.Policy.Version)
        && citation.Anchor.Split('.')[0] == Anchors.Of(candidate.Passage);
}
