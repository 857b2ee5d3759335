namespace PolicyBot.Conversation.Turns.Understanding;

/// <summary>A stretch of a sentence that can state something by itself.</summary>
internal sealed record Clause
{
    public Clause(IReadOnlyList<string> words, bool afterASupposition)
    {
        Words = words;
        Text = string.Join(' ', words);
        IsQuestion = words.Count > 0 && (QuestionWords.Openers.Contains(words[0]) || QuestionWords.Phrases.Any(phrase => Text.StartsWith(phrase, StringComparison.Ordinal)));
        IsSupposed = afterASupposition || words.Any(QuestionWords.Suppositions.Contains) || QuestionWords.SuppositionPhrases.Any(phrase => Text.Contains(phrase, StringComparison.Ordinal));
    }

    public IReadOnlyList<string> Words { get; }

    /// <summary>The words with one blank between them.</summary>
    public string Text { get; }

    /// <summary>Begins as a question does. A question mark alone makes no question: "I think someone leaked it?"</summary>
    public bool IsQuestion { get; }

    /// <summary>Says "if", "suppose" and the like: what it tells has not happened.</summary>
    public bool IsSupposed { get; }
}
