using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Search;

/// <summary>Tells the words that a question is about from those that only ask.</summary>
internal static class QuestionWords
{
    /// <summary>Behind "how" these ask for an amount or a time: "how early must I …" is not about being early.</summary>
    private static readonly string[] BehindHow = ["long", "fast", "early", "often", "soon", "quickly", "quick", "much", "many", "big", "late", "far", "old", "large", "frequently"];

    /// <returns>The stems of the words worth searching for, each once.</returns>
    public static IReadOnlyList<string> StemsOf(string question)
    {
        var words = Words.Of(question);
        var telling = Telling(words);

        return words.Where((_, i) => telling[i]).Select(word => word.Stem).Distinct(StringComparer.Ordinal).ToList();
    }

    /// <returns>For each word whether it is worth searching for; all of them when otherwise none were.</returns>
    public static bool[] Telling(IReadOnlyList<Word> words)
    {
        var telling = new bool[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            var asksOnly = i > 0 && words[i - 1].Plain == "how" && BehindHow.Contains(words[i].Plain, StringComparer.Ordinal);
            telling[i] = !asksOnly && !StopWords.Contains(words[i].Plain);
        }

        if (!telling.Contains(true)) Array.Fill(telling, true);

        return telling;
    }
}
