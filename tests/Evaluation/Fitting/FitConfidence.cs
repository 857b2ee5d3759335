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
    private const int Folds = 10;
    private const int Shuffles = 5;
    private const ulong Seed = 20_260_702;

    public static void Print(IReadOnlyList<Outcome> outcomes, TextWriter writer)
    {
        var examples = outcomes
            .Where(outcome => outcome.Features.Count > 0)
            .GroupBy(outcome => outcome.Group, StringComparer.Ordinal)
            .Where(set => set.Any(outcome => outcome.Question.Answerable) && set.Any(outcome => !outcome.Question.Answerable))
            .SelectMany(set => set.Select(outcome => new Example(set.Key, outcome.Question.Answerable, outcome.Features)))
            .ToList();
        if (examples.Count == 0) return;

        var sets = examples.Select(example => example.Set).Distinct(StringComparer.Ordinal).ToList();
        var fitted = Logistic.Fit(examples);
        writer.WriteLine("## Confidence, fitted");
        writer.WriteLine();
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"constant {fitted.Intercept:0.00}, weights {string.Join(", ", fitted.Weights.Select(weight => weight.ToString("0.00", CultureInfo.InvariantCulture)))}"));
        writer.WriteLine();
        writer.WriteLine("| set | how | AUROC | answered / abstained from 0.4 | 0.45 | 0.5 | 0.55 | 0.6 | answered where 9 of 10 are abstained |");
        writer.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        Rows("fitted", examples.ConvertAll(example => fitted.Of(example.Features)));
        Rows($"{Folds} folds", OutOfFold(examples));
        if (sets.Count > 1) Rows("others only", LeaveOneSetOut(examples));
        writer.WriteLine();

        void Rows(string how, IReadOnlyList<double> chances)
        {
            foreach (var set in sets) Row(writer, set, how, examples.Zip(chances).Where(pair => pair.First.Set == set).ToList());
        }
    }

    /// <returns>For each example the mean chance given by models that it was kept from.</returns>
    private static double[] OutOfFold(List<Example> examples)
    {
        var dice = new Dice(Seed);
        var chances = new double[examples.Count];
        for (var shuffle = 0; shuffle < Shuffles; shuffle++)
        {
            var order = Enumerable.Range(0, examples.Count).ToList();
            dice.Shuffle(order);
            for (var fold = 0; fold < Folds; fold++)
            {
                var held = order.Where((_, i) => i % Folds == fold).ToHashSet();
                var model = Logistic.Fit(examples.Where((_, i) => !held.Contains(i)).ToList());
                foreach (var i in held) chances[i] += model.Of(examples[i].Features) / Shuffles;
            }
        }

        return chances;
    }

    private static double[] LeaveOneSetOut(List<Example> examples)
    {
        var models = examples.Select(example => example.Set).Distinct(StringComparer.Ordinal)
            .ToDictionary(set => set, set => Logistic.Fit(examples.Where(example => example.Set != set).ToList()), StringComparer.Ordinal);

        return examples.Select(example => models[example.Set].Of(example.Features)).ToArray();
    }

    private static void Row(TextWriter writer, string set, string how, List<(Example Example, double Chance)> judged)
    {
        var with = judged.Where(pair => pair.Example.Answerable).Select(pair => pair.Chance).ToList();
        var without = judged.Where(pair => !pair.Example.Answerable).Select(pair => pair.Chance).Order().ToList();
        var nineOfTen = without[(int)Math.Ceiling(without.Count * 0.9) - 1];
        var points = new[] { 0.4, 0.45, 0.5, 0.55, 0.6 }.Select(from => string.Create(CultureInfo.InvariantCulture, $"{Share(with, from):0.00} / {1 - Share(without, from):0.00}"));

        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {set} | {how} | {Auroc.Of(with, without):0.000} | {string.Join(" | ", points)} | {Share(with, Math.BitIncrement(nineOfTen)):0.00} |"));
    }

    private static double Share(List<double> chances, double from) => chances.Count(chance => chance >= from) / (double)chances.Count;
}
