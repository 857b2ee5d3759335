using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Answers;

/// <summary>The words by which a heading says what stands below it; numbers and words that only count sections say nothing.</summary>
internal static class NamingWords
{
    private static readonly string[] OnlyCounting = ["section", "part", "chapter", "appendix", "annex", "article", "paragraph"];

    /// <returns>Their stems.</returns>
    public static IReadOnlyList<string> Of(string heading) => Words.Of(heading)
        .Where(word => !StopWords.Contains(word.Plain) && !OnlyCounting.Contains(word.Plain, StringComparer.Ordinal) && !word.Plain.All(char.IsDigit))
        .Select(word => word.Stem)
        .ToList();
}
