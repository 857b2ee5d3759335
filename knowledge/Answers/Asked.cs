using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Answers;

/// <summary>What a question asks for: in which form, which kind of thing, and about what.</summary>
internal sealed record Asked(AnswerForm Form, Wanted Wanted, IReadOnlySet<string> Subject)
{
    /// <summary>They ask for a meaning and are not what is meant.</summary>
    private static readonly string[] OnlyAsking = ["mean", "meaning", "meant", "means", "definition", "define", "defined", "term", "word", "count", "counts", "qualify", "qualifies", "considered", "consider", "regarded", "classed", "exactly", "company", "policy", "falls", "constitutes", "called"];

    /// <summary>Whether some sentences serve as the answer and others do not: one that allows or forbids, that names a role, a time, an amount.</summary>
    public bool IsServed => Form is AnswerForm.Permission or AnswerForm.Person or AnswerForm.Deadline || Wanted is not (Wanted.Anything or Wanted.Steps);

    public static Asked Of(Reading reading) => Of(reading.Text, reading.Wanted);

    public static Asked Of(string text, Wanted wanted)
    {
        var subject = Words.Of(text)
            .Where(word => !StopWords.Contains(word.Plain) && !OnlyAsking.Contains(word.Plain, StringComparer.Ordinal))
            .Select(word => word.Stem)
            .ToHashSet(StringComparer.Ordinal);

        return new Asked(AnswerFormReader.Read(text), wanted, subject);
    }
}
