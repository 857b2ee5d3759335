using System.Text.Json;
using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Search;

namespace PolicyBot.Benchmarks.Search;

/// <summary>A question, and its telling words as FTS5 takes them.</summary>
internal sealed record Asked(string Question, string Terms)
{
    public static IReadOnlyList<Asked> All { get; } = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "library-questions.jsonl"))
        .Where(line => !string.IsNullOrWhiteSpace(line))
        .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("question").GetString()!)
        .Select(question => new Asked(question, TermsOf(question)))
        .ToList();

    private static string TermsOf(string question)
    {
        var words = Words.Of(question);
        var telling = QuestionWords.Telling(words);

        return string.Join(" OR ", words.Where((_, i) => telling[i]).Select(word => $"\"{word.Plain}\"").Distinct(StringComparer.Ordinal));
    }
}
