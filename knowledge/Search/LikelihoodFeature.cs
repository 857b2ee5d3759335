namespace PolicyBot.Knowledge.Search;

/// <summary>How likely it is this section that is asked of, see <see cref="AskedOdds"/>: the odds, tempered, less 1; nothing when they are even or worse.</summary>
internal sealed class LikelihoodFeature(AskedOdds odds) : IFeature
{
    /// <summary>The odds are taken to this power: words do not come each by itself, so together they prove less than their product.</summary>
    private const double Tempering = 0.05;

    /// <summary>Of the tempered odds as a logarithm; their squares are added up, and beyond this would leave what a number can hold.</summary>
    private const double Most = 300;

    public double Of(in Shortlisted passage) => Math.Max(0, Math.Exp(Math.Min(Most, Tempering * odds.Of(passage.Words))) - 1);

    /// <returns>The logarithm of the odds that a score of this feature was made of; 0 when they were even or worse.</returns>
    public static double OddsOf(double score) => Math.Log(1 + score) / Tempering;
}
