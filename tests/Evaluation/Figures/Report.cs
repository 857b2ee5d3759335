using System.Globalization;
using PolicyBot.Evaluation.Questions;

namespace PolicyBot.Evaluation.Figures;

/// <summary>Prints what came of the questions, pooled, by kind and by word overlap, then single ones.</summary>
internal static class Report
{
    private static readonly Measure[] OfStrata = [Measure.RecallAt1, Measure.RecallAt5, Measure.ReciprocalRank];

    public static void Print(IReadOnlyList<Outcome> outcomes, Detail detail, TextWriter writer)
    {
        foreach (var group in outcomes.GroupBy(outcome => outcome.Group, StringComparer.Ordinal))
        {
            Pooled(group.Key, group.ToList(), writer);
            Strata(group.ToList(), writer);
        }

        foreach (var outcome in outcomes.Where(outcome => detail == Detail.Everything || (detail == Detail.Failures && Failed(outcome)))) Print(outcome, writer);
    }

    private static void Pooled(string name, List<Outcome> outcomes, TextWriter writer)
    {
        writer.WriteLine($"## {name}: {outcomes.Count} questions, {outcomes.Count(outcome => outcome.Question.Answerable)} with an answer");
        writer.WriteLine();
        Row(writer, $"{"",-26}", "here", "plain search", "difference");
        Row(writer, "---", "---", "---", "---");
        foreach (var measure in Measure.All)
        {
            if (Bootstrap.Of(outcomes, measure.Of) is not { } here) continue;

            Row(writer, $"{measure.Name,-26}", here.ToString(), Plainly(measure, outcomes), Difference(measure, outcomes));
        }

        writer.WriteLine();
        WritingReport.Print(outcomes, writer);
    }

    private static void Strata(List<Outcome> outcomes, TextWriter writer)
    {
        Row(writer, $"{"",-26}", "questions", "recall@1", "recall@5", "MRR@10", "recall@5 over plain", "MRR over plain", "answered", "right", "wrong", "citations");
        Row(writer, "---", "---", "---", "---", "---", "---", "---", "---", "---", "---", "---");
        foreach (var kind in outcomes.GroupBy(outcome => outcome.Question.Kind, StringComparer.Ordinal)) Stratum(kind.Key, kind.ToList(), writer);

        foreach (var overlap in outcomes.Where(outcome => outcome.Overlap is not null).GroupBy(outcome => Overlap.NameOf(outcome.Overlap!.Value), StringComparer.Ordinal).OrderByDescending(group => group.Key, StringComparer.Ordinal))
            Stratum(overlap.Key, overlap.ToList(), writer);

        writer.WriteLine();
    }

    private static void Stratum(string name, List<Outcome> outcomes, TextWriter writer) => Row(
        writer,
        [
            $"{name,-26}",
            $"{outcomes.Count}",
            .. OfStrata.Select(measure => Bootstrap.Of(outcomes, measure.Of)?.ToString() ?? ""),
            Difference(Measure.RecallAt5, outcomes),
            Difference(Measure.ReciprocalRank, outcomes),
            $"{outcomes.Count(outcome => outcome.Answered)}",
            $"{outcomes.Count(outcome => outcome.Right)}",
            $"{outcomes.Count(outcome => outcome is { Answered: true, Right: false })}",
            string.Create(CultureInfo.InvariantCulture, $"{Measure.CitationPrecision.Of(outcomes):0.00}"),
        ]);

    private static string Plainly(Measure measure, List<Outcome> outcomes) =>
        measure.Plainly is { } plainly ? Bootstrap.Of(outcomes, plainly)?.ToString() ?? "" : "";

    private static string Difference(Measure measure, List<Outcome> outcomes) =>
        measure.Plainly is { } plainly ? Bootstrap.Of(outcomes, drawn => measure.Of(drawn) - plainly(drawn))?.ToSignedString() ?? "" : "";

    private static void Row(TextWriter writer, params IReadOnlyList<string> cells) => writer.WriteLine($"| {string.Join(" | ", cells)} |");

    private static bool Failed(Outcome outcome) => outcome.Question.Answerable ? !outcome.Right : outcome.Answered;

    private static void Print(Outcome outcome, TextWriter writer)
    {
        writer.WriteLine();
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{outcome.Question.Id} ({outcome.Question.Kind}) {(outcome.Answered ? "answered" : "abstained")} at {outcome.Confidence:0.00}, rank {outcome.Found.First?.ToString(CultureInfo.InvariantCulture) ?? "-"}: {outcome.Question.Question}"));
        foreach (var expected in outcome.Question.Expected) writer.WriteLine($"    expected {expected.Document} > {expected.Heading}: {expected.Quote}");
        foreach (var (shown, i) in outcome.Shown.Select((shown, i) => (shown, i)))
            writer.WriteLine($"    {(outcome.Answered && outcome.Citations[i] ? "right   " : "shown   ")} {shown.Replace("\n", " / ", StringComparison.Ordinal)}");
    }
}
