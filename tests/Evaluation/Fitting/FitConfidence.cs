using System.Globalization;
using PolicyBot.Evaluation.Figures;
using PolicyBot.Evaluation.Questions;

namespace PolicyBot.Evaluation.Fitting;

/// <summary>
/// Fits the weights of <c>Confidence</c> to the sets that have questions with and without an answer, and says what they are worth on questions that
/// they were not fitted to: folds of the same sets, and each set when fitted to the others.
/// </summary>
internal static class FitConfidence
{
    /// <summary>About the default of <c>Knowledge:AnswerFrom</c>, which is 0.05 higher since the constant is written into the code 0.2 higher than fitted.</summary>
    private static readonly double[] Points = [0.32, 0.34, 0.36, 0.38, 0.40];

    public static void Print(IReadOnlyList<Outcome> outcomes, TextWriter writer)
    {
        var usable = outcomes
            .Where(outcome => outcome.Features.Count > 0)
            .GroupBy(outcome => outcome.Group, StringComparer.Ordinal)
            .Where(set => set.Any(outcome => outcome.Question.Answerable) && set.Any(outcome => !outcome.Question.Answerable))
            .SelectMany(set => set)
            .ToList();
        if (usable.Count == 0) return;

        writer.WriteLine("## Confidence, fitted");
        writer.WriteLine();
        writer.WriteLine(Logistic.Fit(ExamplesOf(usable)).ToString());
        writer.WriteLine();
        writer.WriteLine($"| set | how | AUROC | {string.Join(" | ", Points.Select(point => string.Create(CultureInfo.InvariantCulture, $"answered / abstained from {point:0.00}")))} | answered where 9 of 10 are abstained |");
        writer.WriteLine($"| --- | --- | --- | {string.Join(" | ", Points.Select(_ => "---"))} | --- |");
        Rows(writer, "fitted", usable, usable.Select(Fit(usable)).ToArray());
        Rows(writer, $"{LeaveOut.Folds} folds", usable, LeaveOut.ByFolds(usable, outcome => outcome.Group + outcome.Question.Id, Fit));
        if (usable.DistinctBy(outcome => outcome.Group).Skip(1).Any()) Rows(writer, "others only", usable, LeaveOut.By(usable, outcome => outcome.Group, Fit));

        writer.WriteLine();
    }

    private static Func<Outcome, double> Fit(IReadOnlyList<Outcome> outcomes)
    {
        var model = Logistic.Fit(ExamplesOf(outcomes));

        return outcome => outcome.IsOrder ? 0 : model.Of(outcome.Features);
    }

    /// <summary>Answering from a wrong passage is as bad as answering what no policy holds, so both count as what is to be declined. Orders are declined before anything is weighed.</summary>
    private static List<Example> ExamplesOf(IReadOnlyList<Outcome> outcomes) =>
        outcomes.Where(outcome => !outcome.IsOrder).Select(outcome => new Example(outcome.Group, outcome.Question.Id, outcome.Candidates[0].Hit, outcome.Features)).ToList();

    private static void Rows(TextWriter writer, string how, List<Outcome> outcomes, IReadOnlyList<double> chances)
    {
        foreach (var set in outcomes.Zip(chances).GroupBy(pair => pair.First.Group, StringComparer.Ordinal)) Row(writer, set.Key, how, set.ToList());
    }

    private static void Row(TextWriter writer, string set, string how, List<(Outcome Outcome, double Chance)> judged)
    {
        var with = judged.Where(pair => pair.Outcome.Question.Answerable).Select(pair => pair.Chance).ToList();
        var without = judged.Where(pair => !pair.Outcome.Question.Answerable).Select(pair => pair.Chance).Order().ToList();
        var nineOfTen = without[(int)Math.Ceiling(without.Count * 0.9) - 1];
        var points = Points.Select(from => string.Create(CultureInfo.InvariantCulture, $"{Share(with, from):0.00} / {1 - Share(without, from):0.00}"));

        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {set} | {how} | {Auroc.Of(with, without):0.000} | {string.Join(" | ", points)} | {Share(with, Math.BitIncrement(nineOfTen)):0.00} |"));
    }

    private static double Share(List<double> chances, double from) => chances.Count(chance => chance >= from) / (double)chances.Count;
}
