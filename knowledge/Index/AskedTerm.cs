namespace PolicyBot.Knowledge.Index;

/// <summary>A word or several of a question that the thesaurus leads on from.</summary>
/// <param name="Words">At least one.</param>
/// <param name="IsSpread">Whether they may stand anywhere and in any order ("laptop ... keep"), or in their order and near one another ("hand in my notice").</param>
internal sealed record AskedTerm(IReadOnlyList<Word> Words, bool IsSpread)
{
    /// <summary>What a thesaurus file puts between words that may stand anywhere.</summary>
    private const string Gap = "...";

    /// <summary>People put a word or two between those of a phrase: "hand in my formal notice".</summary>
    private const int MostBetween = 2;

    public static AskedTerm Of(string text) => new(Index.Words.Of(text), text.Contains(Gap, StringComparison.Ordinal));

    /// <summary>The words of the question that are this term, its first one at <paramref name="at"/>; none when it is not there.</summary>
    public IReadOnlyList<Word> In(IReadOnlyList<Word> question, int at)
    {
        if (question[at].Stem != Words[0].Stem) return [];

        var found = new Word[Words.Count];
        found[0] = question[at];
        for (var i = 1; i < found.Length; i++)
        {
            at = IsSpread ? Place(question, Words[i].Stem, 0, question.Count) : Place(question, Words[i].Stem, at + 1, at + 1 + MostBetween);
            if (at < 0) return [];

            found[i] = question[at];
        }

        return found;
    }

    private static int Place(IReadOnlyList<Word> question, string stem, int first, int last)
    {
        for (var i = first; i <= last && i < question.Count; i++)
        {
            if (question[i].Stem == stem) return i;
        }

        return -1;
    }
}
