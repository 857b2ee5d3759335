using System.Globalization;
using PolicyBot.Evaluation.Questions;
using PolicyBot.Knowledge.Search;

namespace PolicyBot.Evaluation.Fitting;

/// <summary>Fits the weights of the ranking's features to all sets given, and says what they are worth on questions and on sets that were left out.</summary>
internal static class FitRanking
{
    public static void Print(IReadOnlyList<Outcome> outcomes, TextWriter writer)
    {
        var examples = outcomes
            .Where(outcome => outcome.Question.Answerable && outcome.Hits.Count > 0)
            .Select(outcome => new RankingExample(outcome.Group, outcome.Group + outcome.Question.Id, outcome.Scores, outcome.Hits))
            .ToList();
        if (examples.Count == 0) return;

        writer.WriteLine("## Ranking, fitted");
        writer.WriteLine();
        writer.WriteLine(string.Join(", ", ScoredShortlist.Weights.Zip(Listwise.Fit(examples), (of, weight) => string.Create(CultureInfo.InvariantCulture, $"{of.Feature} {weight:0.00}"))));
        writer.WriteLine();
        writer.WriteLine("| set | how | recall@1 | recall@5 | MRR@10 |");
        writer.WriteLine("| --- | --- | --- | --- | --- |");
        Rows(writer, "as built", examples, examples.ConvertAll(example => (double)example.RankBy(ScoredShortlist.Weights.Select(of => of.Weight).ToList())));
        Rows(writer, "fitted", examples, examples.Select(Fit(examples)).ToArray());
        Rows(writer, $"{LeaveOut.Folds} folds", examples, LeaveOut.ByFolds(examples, example => example.Id, Fit));
        if (examples.DistinctBy(example => example.Set).Skip(1).Any()) Rows(writer, "others only", examples, LeaveOut.By(examples, example => example.Set, Fit));

        writer.WriteLine();
    }

    private static Func<RankingExample, double> Fit(IReadOnlyList<RankingExample> examples)
    {
        var weights = Listwise.Fit(examples);

        return example => example.RankBy(weights);
    }

    private static void Rows(TextWriter writer, string how, List<RankingExample> examples, IReadOnlyList<double> ranks)
    {
        foreach (var set in examples.Zip(ranks).GroupBy(pair => pair.First.Set, StringComparer.Ordinal))
        {
            var of = set.Select(pair => pair.Second).ToList();
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {set.Key} | {how} | {of.Average(rank => rank <= 1 ? 1.0 : 0):0.000} | {of.Average(rank => rank <= 5 ? 1.0 : 0):0.000} | {of.Average(rank => rank <= 10 ? 1 / rank : 0):0.000} |"));
        }
    }
}
