namespace PolicyBot.Evaluation.Fitting;

/// <summary>The shortlist of one question with what each feature says of each passage, scaled as <c>Fusion</c> scales it.</summary>
internal sealed class RankingExample
{
    private readonly double[][] _scaled;

    /// <param name="scores">For each feature its score of each passage.</param>
    public RankingExample(string set, string id, IReadOnlyList<double[]> scores, IReadOnlyList<bool> hits)
    {
        (Set, Id, Hits) = (set, id, hits);
        _scaled = scores.Select(Scale).ToArray();
    }

    public string Set { get; }

    public string Id { get; }

    public IReadOnlyList<bool> Hits { get; }

    public int Features => _scaled.Length;

    public double Scaled(int feature, int passage) => _scaled[feature][passage];

    public double[] ScoresBy(IReadOnlyList<double> weights)
    {
        var scores = new double[Hits.Count];
        for (var feature = 0; feature < _scaled.Length; feature++)
            for (var i = 0; i < scores.Length; i++) scores[i] += weights[feature] * _scaled[feature][i];

        return scores;
    }

    /// <returns>The rank of the first hit, from 1; far down when there is none.</returns>
    public int RankBy(IReadOnlyList<double> weights)
    {
        var scores = ScoresBy(weights);
        var hits = Enumerable.Range(0, scores.Length).Where(i => Hits[i]).ToList();
        if (hits.Count == 0) return int.MaxValue;

        var best = hits.Max(i => scores[i]);
        var first = hits.First(i => scores[i].Equals(best));

        return 1 + scores.Where((score, i) => score > best || (score.Equals(best) && i < first)).Count();
    }

    private static double[] Scale(double[] scores)
    {
        var square = scores.Sum(score => score * score);

        return square <= 0 ? scores : scores.Select(score => score / Math.Sqrt(square / scores.Length)).ToArray();
    }
}
