using System.Globalization;
using PolicyBot.Evaluation.Questions;

namespace PolicyBot.Evaluation.Fitting;

/// <summary>
/// Fits the weights of <c>CitationChoice</c> to which passages hold the expected answer, and says how often the passage chosen first is right, for
/// answerable questions that the bot does answer today.
/// </summary>
internal static class FitCitations
{
    public static void Print(IReadOnlyList<Outcome> outcomes, TextWriter writer)
    {
        var usable = outcomes.Where(outcome => outcome.Question.Answerable && outcome.Candidates.Count > 0).ToList();
        if (!usable.Exists(outcome => outcome.Candidates.Any(candidate => candidate.Hit))) return;

        writer.WriteLine("## Citations, fitted");
        writer.WriteLine();
        writer.WriteLine(Logistic.Fit(ExamplesOf(usable)).ToString());
        writer.WriteLine();
        writer.WriteLine("| set | answered | first by rank right | first chosen right, fitted | left out in folds | fitted to the others only |");
        writer.WriteLine("| --- | --- | --- | --- | --- | --- |");

        var fitted = usable.Select(Fit(usable)).ToArray();
        var folds = LeaveOut.ByFolds(usable, outcome => outcome.Group + outcome.Question.Id, Fit);
        var others = usable.DistinctBy(outcome => outcome.Group).Skip(1).Any() ? LeaveOut.By(usable, outcome => outcome.Group, Fit) : null;
        foreach (var set in usable.Select((outcome, i) => (Outcome: outcome, Index: i)).Where(entry => entry.Outcome.Answered).GroupBy(entry => entry.Outcome.Group, StringComparer.Ordinal))
        {
            var entries = set.ToList();
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {set.Key} | {entries.Count} | {entries.Average(entry => entry.Outcome.Candidates[0].Hit ? 1.0 : 0):0.00} | {entries.Average(entry => fitted[entry.Index]):0.00} | {entries.Average(entry => folds[entry.Index]):0.00} | {(others is null ? "" : entries.Average(entry => others[entry.Index]).ToString("0.00", CultureInfo.InvariantCulture))} |"));
        }

        writer.WriteLine();
    }

    /// <returns>For a question 1 when the passage that the model thinks most likely is a hit, otherwise 0.</returns>
    private static Func<Outcome, double> Fit(IReadOnlyList<Outcome> outcomes)
    {
        var model = Logistic.Fit(ExamplesOf(outcomes));

        return outcome => outcome.Candidates.MaxBy(candidate => model.Of(candidate.Features)).Hit ? 1 : 0;
    }

    private static List<Example> ExamplesOf(IReadOnlyList<Outcome> outcomes) => outcomes
        .SelectMany(outcome => outcome.Candidates.Select(candidate => new Example(outcome.Group, outcome.Question.Id, candidate.Hit, candidate.Features)))
        .ToList();
}
