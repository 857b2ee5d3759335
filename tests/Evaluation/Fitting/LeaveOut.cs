using PolicyBot.Evaluation.Figures;

namespace PolicyBot.Evaluation.Fitting;

/// <summary>What a model says of examples that it was not fitted to.</summary>
internal static class LeaveOut
{
    public const int Folds = 10;
    private const ulong Seed = 20_260_702;

    /// <summary>Every question once among those left out: in folds drawn by fixed dice.</summary>
    public static double[] ByFolds<T>(IReadOnlyList<T> examples, Func<T, string> questionOf, Func<IReadOnlyList<T>, Func<T, double>> fit)
    {
        var questions = examples.Select(questionOf).Distinct(StringComparer.Ordinal).ToList();
        new Dice(Seed).Shuffle(questions);
        var foldOf = questions.Select((question, i) => (question, i)).ToDictionary(pair => pair.question, pair => pair.i % Folds, StringComparer.Ordinal);

        return By(examples, example => foldOf[questionOf(example)], fit);
    }

    /// <summary>Each part is judged by a model that was fitted to all other parts.</summary>
    public static double[] By<T, TPart>(IReadOnlyList<T> examples, Func<T, TPart> partOf, Func<IReadOnlyList<T>, Func<T, double>> fit)
        where TPart : notnull
    {
        var models = examples.Select(partOf).Distinct()
            .ToDictionary(part => part, part => fit(examples.Where(example => !partOf(example).Equals(part)).ToList()));

        return examples.Select(example => models[partOf(example)](example)).ToArray();
    }
}
