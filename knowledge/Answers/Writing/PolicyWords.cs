using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Search;

namespace PolicyBot.Knowledge.Answers.Writing;

/// <summary>Tells the words of policies from those that may be somebody's name.</summary>
internal static class PolicyWords
{
    public static Func<Word, bool> For(Question question, Generation generation) =>
        For(Visibility.Of(generation, question.Audiences.ToList(), question.Jurisdiction, question.On), generation);

    /// <returns>Whether a word is used by the policies that may answer this asker, or by those who ask about them. What others say changes nothing.</returns>
    public static Func<Word, bool> For(Visibility visibility, Generation generation) => word => visibility.Knows(generation, word.Stem) || generation.Thesaurus.Has(word.Stem);
}
