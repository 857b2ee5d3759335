using System.Globalization;

namespace PolicyBot.Evaluation;

/// <summary>Prints what came of the questions, pooled and by kind, then single ones.</summary>
internal static class Report
{
    public static void Print(IReadOnlyList<Outcome> outcomes, Detail detail, TextWriter writer)
    {
        foreach (var group in outcomes.GroupBy(outcome => outcome.Group, StringComparer.Ordinal))
        {
            writer.WriteLine(Line(group.Key, group.ToList()));
            foreach (var kind in group.GroupBy(outcome => outcome.Question.Kind, StringComparer.Ordinal))
                writer.WriteLine(Line("  " + kind.Key, kind.ToList()));
        }

        foreach (var outcome in outcomes.Where(outcome => detail == Detail.Everything || (detail == Detail.Failures && Failed(outcome)))) Print(outcome, writer);
    }

    private static string Line(string name, List<Outcome> outcomes)
    {
        var answerable = outcomes.Where(outcome => outcome.Question.Answerable).ToList();
        var unanswerable = outcomes.Where(outcome => !outcome.Question.Answerable).ToList();
        var text = $"{name,-16} {outcomes.Count,4} questions";
        if (answerable.Count > 0)
        {
            text += Number(" | recall@1", answerable.Average(outcome => outcome.Rank == 1 ? 1.0 : 0))
                + Number(" @5", answerable.Average(outcome => outcome.Rank <= 5 ? 1.0 : 0))
                + Number(" MRR@10", answerable.Average(outcome => outcome.Rank is { } rank ? 1.0 / rank : 0))
                + $" | answered {answerable.Count(outcome => outcome.Answered)}/{answerable.Count}, right {answerable.Count(outcome => outcome.Right)}"
                + Number(", quotes", outcomes.Where(outcome => outcome.Answered).Select(outcome => outcome.Shown.Count).DefaultIfEmpty(0).Average());
        }

        if (unanswerable.Count > 0) text += $" | abstained {unanswerable.Count(outcome => !outcome.Answered)}/{unanswerable.Count}";

        var wrong = outcomes.Count(outcome => outcome is { Answered: true, Right: false });

        return text + $" | wrong {wrong}/{outcomes.Count}";
    }

    private static bool Failed(Outcome outcome) => outcome.Question.Answerable ? !outcome.Right : outcome.Answered;

    private static void Print(Outcome outcome, TextWriter writer)
    {
        writer.WriteLine();
        writer.WriteLine($"{outcome.Question.Id} ({outcome.Question.Kind}) {(outcome.Answered ? "answered" : "abstained")}, rank {outcome.Rank?.ToString(CultureInfo.InvariantCulture) ?? "-"}: {outcome.Question.Question}");
        foreach (var expected in outcome.Question.Expected) writer.WriteLine($"    expected {expected.Document} > {expected.Heading}: {expected.Quote}");
        foreach (var shown in outcome.Shown) writer.WriteLine($"    shown    {shown.Replace("\n", " / ", StringComparison.Ordinal)}");
    }

    private static string Number(string name, double value) => string.Create(CultureInfo.InvariantCulture, $"{name} {value:0.000}");
}
