using System.Text.RegularExpressions;

namespace PolicyBot.Conversation.Turns.Understanding;

/// <summary>A few words that ask on after a question: "and for contractors?", "how long?", "what about lost laptops?"</summary>
internal static partial class FollowUp
{
    private const int MostWords = 10;

    /// <param name="text">As typed.</param>
    /// <param name="sentences">Of it.</param>
    public static bool Is(string text, IReadOnlyList<Sentence> sentences) =>
        sentences.Count == 1 && sentences[0].Words.Count <= MostWords && Opening().IsMatch(text);

    /// <summary>Somebody did it, or something of ours is concerned: then it may be an account all the same.</summary>
    public static bool NamesSomebody(Sentence sentence) => Somebody().IsMatch(sentence.Text);

    // Begins as asking on does, and ends as asking does.
    [GeneratedRegex(@"^\s*(?:and|or|but|also|what|how|same|does|is|are|for|even)\b.*[?？]\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\b(?:i|im|ive|we|weve|my|our|he|she|they|hes|shes|his|her|their|him|them|someone|somebody|anyone|colleague|coworker|co-worker|manager|boss|contractor|supplier|intern|employee|guy|person|people|team|department)s?\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Somebody();
}
