using System.Text.RegularExpressions;

namespace PolicyBot.Conversation.Turns.Understanding;

/// <summary>A sentence in the words it is made of, and cut into clauses.</summary>
internal sealed partial record Sentence
{
    private Sentence(IReadOnlyList<string> words, IReadOnlyList<Clause> clauses)
    {
        Words = words;
        Clauses = clauses;
        Text = string.Join(' ', words);
    }

    public string Text { get; }

    public IReadOnlyList<string> Words { get; }

    public IReadOnlyList<Clause> Clauses { get; }

    /// <summary>The sentences that hold a word.</summary>
    public static IReadOnlyList<Sentence> AllOf(string text) =>
        [.. End().Split(Understanding.Words.Normalise(text)).Select(Of).Where(sentence => sentence.Words.Count > 0)];

    private static Sentence Of(string text)
    {
        var words = WithoutPreamble(Understanding.Words.Of(text));
        var clauses = new List<Clause>();
        var supposed = false;
        var parts = Joint().Split(text);
        foreach (var part in parts)
        {
            var clause = new Clause(parts.Length == 1 ? words : WithoutPreamble(Understanding.Words.Of(part)), supposed);
            if (clause.Words.Count == 0)
                continue;
            clauses.Add(clause);
            supposed = clause.IsSupposed; // "if a contractor, or an intern, sent the list": what was supposed once stays so
        }

        return new Sentence(words, clauses);
    }

    private static IReadOnlyList<string> WithoutPreamble(IReadOnlyList<string> words) => [.. words.SkipWhile(QuestionWords.Preamble.Contains)];

    [GeneratedRegex(@"[.!?;\r\n]+(?=\s|$)|[!?;\r\n]+|:(?=\s)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex End();

    // Behind these a new statement may begin, also after a question: "What now, someone leaked it", "who do I tell, because he sold it".
    [GeneratedRegex(@",|\s[-–—]+\s|…|\bbecause\b|\bnow that\b|\bbut\b|(?<=\breport|\breporting|\btell you|\btell legal|\btell them)\s+that\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Joint();
}
