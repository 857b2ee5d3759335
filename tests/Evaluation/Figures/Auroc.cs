namespace PolicyBot.Evaluation.Figures;

/// <summary>The chance that a question with an answer scores higher than one without (the area under the ROC curve); equal scores count half.</summary>
internal static class Auroc
{
    public static double? Of(IEnumerable<double> with, IEnumerable<double> without)
    {
        var scores = with.Select(score => (Score: score, With: true)).Concat(without.Select(score => (Score: score, With: false))).OrderBy(scored => scored.Score).ToList();
        long positives = scores.Count(scored => scored.With);
        var negatives = scores.Count - positives;
        if (positives == 0 || negatives == 0) return null;

        var ranks = 0.0;
        for (var i = 0; i < scores.Count;)
        {
            var j = i;
            while (j < scores.Count && scores[j].Score.Equals(scores[i].Score)) j++;

            for (var k = i; k < j; k++)
                if (scores[k].With) ranks += (i + 1 + j) / 2.0;

            i = j;
        }

        return (ranks - positives * (positives + 1) / 2.0) / ((double)positives * negatives);
    }
}
