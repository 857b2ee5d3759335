using PolicyBot.Evaluation.Citing;
using PolicyBot.Evaluation.Questions;

namespace PolicyBot.Evaluation.Figures;

/// <summary>One figure over questions.</summary>
/// <param name="Of"><see langword="null"/> when the questions do not give such a figure.</param>
/// <param name="Plainly">The same for the plain search, where that has such a figure.</param>
internal sealed record Measure(string Name, Func<IReadOnlyList<Outcome>, double?> Of, Func<IReadOnlyList<Outcome>, double?>? Plainly = null)
{
    private const int Few = 5;

    public static Measure RecallAt1 { get; } = OfRanks("recall@1", ranks => ranks.First == 1 ? 1 : 0);

    public static Measure RecallAt5 { get; } = OfRanks("recall@5", ranks => ranks.First <= Few ? 1 : 0);

    public static Measure ReciprocalRank { get; } = OfRanks("MRR@10", ranks => ranks.First is { } rank ? 1.0 / rank : 0);

    public static Measure AllPartsAt5 { get; } = OfRanks("all parts@5", ranks => ranks.Last <= Few ? 1 : 0);

    public static Measure CitationPrecision { get; } = new("citation precision", outcomes => Share(outcomes.Where(IsJudged).SelectMany(outcome => outcome.Citations), right => right));

    public static Measure FirstCitation { get; } = new("first citation right", outcomes => Share(outcomes.Where(IsJudged), outcome => outcome.Citations[0]));

    public static Measure Answered { get; } = new("answered of the answerable", outcomes => Share(Answerable(outcomes), outcome => outcome.Answered));

    public static Measure Right { get; } = new("right of the answerable", outcomes => Share(Answerable(outcomes), outcome => outcome.Right));

    public static Measure Abstained { get; } = new("abstained of the rest", outcomes => Share(Unanswerable(outcomes), outcome => !outcome.Answered));

    public static Measure Wrong { get; } = new("wrong answers of all", outcomes => Share(outcomes, outcome => outcome is { Answered: true, Right: false }));

    public static Measure Auroc { get; } = new("AUROC of confidence", outcomes => Figures.Auroc.Of(Answerable(outcomes).Select(outcome => outcome.Confidence), Unanswerable(outcomes).Select(outcome => outcome.Confidence)));

    /// <summary>Of all questions, where a model was asked to write.</summary>
    public static Measure Written { get; } = new("written", outcomes => Share(outcomes.Where(outcome => outcome.Writing is not null), outcome => outcome.Writing!.Kind == AnswerKind.Written));

    public static Measure ExpectedMatched { get; } = new("written: expected citation", outcomes => Share(outcomes.Where(outcome => outcome is { Question.Answerable: true, Writing.Kind: AnswerKind.Written }), outcome => outcome.Right));

    public static Measure AlceRecall { get; } = OfCitations("ALCE citation recall", score => score.Recall);

    public static Measure AlcePrecision { get; } = OfCitations("ALCE citation precision", score => score.Precision);

    /// <summary>A quote is its own citation: by definition it is entailed by it, and needs it.</summary>
    public static Measure AlceRecallWithQuotes { get; } = WithQuotes("... recall with quotes", score => score.Recall);

    public static Measure AlcePrecisionWithQuotes { get; } = WithQuotes("... precision with quotes", score => score.Precision);

    public static IReadOnlyList<Measure> All { get; } =
    [
        RecallAt1, RecallAt5, ReciprocalRank, AllPartsAt5, CitationPrecision, FirstCitation, Answered, Right, Abstained, Wrong, Auroc,
        Written, ExpectedMatched, AlceRecall, AlcePrecision, AlceRecallWithQuotes, AlcePrecisionWithQuotes,
    ];

    private static Measure OfCitations(string name, Func<CitationScore, double> worth) => new(name, outcomes => Mean(outcomes.Select(outcome => outcome.Writing?.Score).OfType<CitationScore>(), worth));

    private static Measure WithQuotes(string name, Func<CitationScore, double> worth) => new(
        name,
        outcomes => Mean(outcomes.Where(outcome => outcome.Writing is { Score: not null } or { Kind: AnswerKind.Quoted }), outcome => outcome.Writing!.Score is { } score ? worth(score) : 1));

    private static Measure OfRanks(string name, Func<Ranks, double> worth) => new(
        name,
        outcomes => Mean(Answerable(outcomes), outcome => worth(outcome.Found)),
        outcomes => Mean(Answerable(outcomes), outcome => worth(outcome.FoundPlainly)));

    private static IEnumerable<Outcome> Answerable(IReadOnlyList<Outcome> outcomes) => outcomes.Where(outcome => outcome.Question.Answerable);

    private static IEnumerable<Outcome> Unanswerable(IReadOnlyList<Outcome> outcomes) => outcomes.Where(outcome => !outcome.Question.Answerable);

    /// <summary>Of what was asked with an answer in the policies, and answered.</summary>
    private static bool IsJudged(Outcome outcome) => outcome is { Question.Answerable: true, Answered: true };

    private static double? Share<T>(IEnumerable<T> items, Func<T, bool> counts) => Mean(items, item => counts(item) ? 1 : 0);

    private static double? Mean<T>(IEnumerable<T> items, Func<T, double> worth)
    {
        var (sum, count) = (0.0, 0);
        foreach (var item in items) (sum, count) = (sum + worth(item), count + 1);

        return count == 0 ? null : sum / count;
    }
}
