using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Answers;

/// <summary>What a question asks for: in which form, which kind of thing, and about what.</summary>
internal sealed record Asked(AnswerForm Form, Wanted Wanted, IReadOnlySet<string> Subject)
{
    /// <summary>They ask for a meaning and are not what is meant.</summary>
    private static readonly string[] OnlyAsking = ["mean", "meaning", "meant", "means", "definition", "define", "defined", "term", "word", "count", "counts", "qualify", "qualifies", "considered", "consider", "regarded", "classed", "exactly", "company", "policy", "falls", "constitutes", "called"];

    public static Asked Of(Reading reading)
    {
        var subject = Words.Of(reading.Text)
            .Where(word => !StopWords.Contains(word.Plain) && !OnlyAsking.Contains(word.Plain, StringComparer.Ordinal))
            .Select(word => word.Stem)
            .ToHashSet(StringComparer.Ordinal);

        return new Asked(AnswerFormReader.Read(reading.Text), reading.Wanted, subject);
    }
}
