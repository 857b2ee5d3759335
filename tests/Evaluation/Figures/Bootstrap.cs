using PolicyBot.Evaluation.Questions;

namespace PolicyBot.Evaluation.Figures;

/// <summary>How far a figure would move with other questions of the same make: it is taken again over questions drawn with replacement.</summary>
internal static class Bootstrap
{
    private const int Resamples = 2_000;
    private const ulong Seed = 20_260_701;

    /// <returns><see langword="null"/> when the questions do not give such a figure.</returns>
    public static Interval? Of(IReadOnlyList<Outcome> outcomes, Func<IReadOnlyList<Outcome>, double?> figure)
    {
        if (figure(outcomes) is not { } value) return null;

        var dice = new Dice(Seed);
        var drawn = new Outcome[outcomes.Count];
        var values = new List<double>(Resamples);
        for (var i = 0; i < Resamples; i++)
        {
            for (var j = 0; j < drawn.Length; j++) drawn[j] = outcomes[dice.Next(outcomes.Count)];

            if (figure(drawn) is { } resampled) values.Add(resampled);
        }

        values.Sort();

        return new Interval(value, values[(int)(values.Count * 0.025)], values[(int)(values.Count * 0.975)]);
    }
}
