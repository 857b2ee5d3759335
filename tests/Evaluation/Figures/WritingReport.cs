using PolicyBot.Evaluation.Questions;

namespace PolicyBot.Evaluation.Figures;

/// <summary>Counts what came of asking models, below the figures; nothing where none was asked.</summary>
internal static class WritingReport
{
    public static void Print(IReadOnlyList<Outcome> outcomes, TextWriter writer)
    {
        var embedded = outcomes.Count(outcome => outcome.HasMeaning);
        if (embedded > 0) writer.WriteLine($"Vectors: of {embedded} of {outcomes.Count} questions.");

        var asked = outcomes.Select(outcome => outcome.Writing).OfType<Writing>().ToList();
        if (asked.Count > 0)
        {
            var written = asked.Where(writing => writing.Kind == AnswerKind.Written).ToList();
            writer.WriteLine(
                $"Written: {written.Count} with {written.Sum(writing => writing.Sentences)} sentences; quoted: {asked.Count(writing => writing.Kind == AnswerKind.Quoted)}; abstained: {asked.Count(writing => writing.Kind == AnswerKind.Abstained)}.");
            if (written.Count(writing => writing.Score is null) is > 0 and var unjudged) writer.WriteLine($"The judge gave no verdict on {unjudged} written answers; they are in no figure of ALCE.");

            foreach (var trouble in asked.Where(writing => writing.Trouble is not null).GroupBy(writing => writing.Trouble!.Value).OrderBy(group => group.Key))
                writer.WriteLine($"The model gave nothing, or not all: {trouble.Key}, {trouble.Count()} times.");
        }

        if (embedded > 0 || asked.Count > 0) writer.WriteLine();
    }
}
