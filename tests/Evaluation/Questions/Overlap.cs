using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Passages;

namespace PolicyBot.Evaluation.Questions;

/// <summary>How far a question and the place of its answer use the same words: the less, the harder for any search by words.</summary>
internal static class Overlap
{
    /// <returns>The share of the question's telling words, as stems, that stand in one of the passages or its headings, the best passage taken.</returns>
    public static double? Of(string question, IReadOnlyCollection<Passage> expected)
    {
        var asked = Words.Of(question).Where(word => !StopWords.Contains(word.Plain)).Select(word => word.Stem).ToHashSet(StringComparer.Ordinal);
        if (asked.Count == 0 || expected.Count == 0) return null;

        return expected.Max(passage => (double)asked.Intersect(Words.Of($"{string.Join(' ', passage.HeadingPath)} {passage.Text}").Select(word => word.Stem)).Count() / asked.Count);
    }

    public static string NameOf(double share) => share switch
    {
        <= 1.0 / 3 => "words: up to 1/3",
        <= 2.0 / 3 => "words: to 2/3",
        _ => "words: over 2/3",
    };
}
