namespace PolicyBot.Knowledge.Answers;

/// <summary>Keeps one policy from having all the room when another speaks of the matter nearly as well.</summary>
internal static class FairShare
{
    private const double NearlyAsGood = 0.97;

    /// <param name="shown">What would be shown, best first.</param>
    /// <param name="found">All that was found, best first.</param>
    public static IReadOnlyList<Candidate> Of(IReadOnlyList<Candidate> shown, IReadOnlyList<Candidate> found)
    {
        if (shown.Count < Reading.MostCitations || shown.Any(candidate => candidate.Passage.Policy.Id != shown[0].Passage.Policy.Id)) return shown;

        var other = found.FirstOrDefault(candidate => candidate.Passage.Policy.Id != shown[0].Passage.Policy.Id);

        return other is not null && other.Hit.Score >= NearlyAsGood * shown[^1].Hit.Score ? [.. shown.SkipLast(1), other] : shown;
    }
}
