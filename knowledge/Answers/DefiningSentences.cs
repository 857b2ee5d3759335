using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Passages;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Finds the sentence that says what a word means, and what continues it.</summary>
internal static partial class DefiningSentences
{
    /// <summary>How many words beside the term may stand where it is named ("any kind of trade secret").</summary>
    private const int WordsBeside = 1;
    private const int MostContinuing = 3;

    /// <summary>Who asks for "Restricted information" finds it under "Restricted".</summary>
    private static readonly string[] Generic = [Stemmer.Stem("information"), "data", Stemmer.Stem("material"), "file", "record"];

    /// <returns>The place of the first such sentence in the passage, or -1.</returns>
    public static int Find(ReadPassage passage, IReadOnlySet<string> subject)
    {
        if (subject.Count == 0) return -1;

        for (var i = 0; i < passage.Passage.Sentences.Count; i++)
            if (passage.DefinedIn(i).Any(term => Names(term, subject))) return i;

        return -1;
    }

    /// <returns>The stems of each term whose meaning a sentence may say; none for most.</returns>
    public static IReadOnlyList<IReadOnlySet<string>> DefinedIn(Passage passage, int index)
    {
        var sentence = passage.Sentences[index];
        if (sentence.Kind is SentenceKind.Header or SentenceKind.Code || (sentence.Kind == SentenceKind.Row && !IsOfGlossary(passage, sentence))) return [];

        return TermsIn(passage.Text.Substring(sentence.Start + sentence.MarkerLength, sentence.Length - sentence.MarkerLength)).Select(TellingStems).ToList();
    }

    /// <summary>Whether the heading asks for this very meaning ("What counts as retaliation").</summary>
    public static bool IsHeaded(Passage passage, IReadOnlySet<string> subject) =>
        subject.Count > 0 && Names(TellingStems(AskingHeading().Match(passage.Heading).Groups["term"].Value), subject);

    /// <returns>The last sentence of what belongs to the definition: those that go on about it, and the list that it leads into.</returns>
    public static int LastOf(Passage passage, int defining)
    {
        var sentences = passage.Sentences;
        var last = defining;
        while (last + 1 < sentences.Count && last - defining < MostContinuing && sentences[last + 1].Block == sentences[defining].Block && Continuing().IsMatch(passage.TextOf(sentences[last + 1]))) last++;

        if (last + 1 < sentences.Count && sentences[last + 1].LeadIn == last)
            while (last + 1 < sentences.Count && sentences[last + 1].Kind == SentenceKind.Item) last++;

        return last;
    }

    private static bool IsOfGlossary(Passage passage, Sentence row) =>
        row.LeadIn != Sentence.NoLeadIn && GlossaryHeader().IsMatch(passage.TextOf(passage.Sentences[row.LeadIn]));

    private static IEnumerable<string> TermsIn(string text)
    {
        foreach (Match match in Defining().Matches(text)) yield return match.Groups["term"].Value;

        // "Retaliation is punished" says what is done about it and not what it is.
        var begins = Begins().Match(text);
        if (begins.Success && !(begins.Groups["is"].Success && IsDone(text[(begins.Index + begins.Length)..]))) yield return begins.Groups["term"].Value;
    }

    private static bool IsDone(string predicate) =>
        SaysWhatIsDone().Match(predicate) is { Success: true } match && match.Groups["done"].Value.ToLowerInvariant() is not ("defined" or "considered" or "called" or "regarded");

    private static HashSet<string> TellingStems(string text) => Words.Of(text).Where(word => !StopWords.Contains(word.Plain)).Select(word => word.Stem).ToHashSet(StringComparer.Ordinal);

    private static bool Names(IReadOnlySet<string> words, IReadOnlySet<string> subject)
    {
        var core = subject.Except(Generic, StringComparer.Ordinal).ToList();
        if (core.Count == 0) core = [.. subject];

        return words.Count <= subject.Count + WordsBeside && core.TrueForAll(words.Contains);
    }

    [GeneratedRegex(@"^(by |a |an |the |any |our |“|"")*(?<term>[^,.;:|]{2,60}?)(”|"")?((?<is> (is|are) )| (means?|refers? to|includes?|covers|counts? as|consists? of|comprises|describes|stands for|we mean) |: ?| [–—-] | \| )", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Begins();

    [GeneratedRegex(@"^((not|never|only|always|also|then|kept|put|sent|given|shown|held|written|lost|in|on|at|from|to|for|under|by|with|within|due)\b|(?<done>[a-z]+ed)\b)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SaysWhatIsDone();

    [GeneratedRegex(@"\b(term|word|meaning|means|definition|class|label|level|expression|abbreviation)s?\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex GlossaryHeader();

    [GeneratedRegex(@"^(what (counts as|is|are|is meant by|we mean by|qualifies as)|definition of|meaning of|the meaning of)( an?| the| our)? (?<term>.+)$|^what (?<term>.+) means$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex AskingHeading();

    [GeneratedRegex(@"\b(is|are)( an?| the)? (?<term>[^,.;:|]{2,60}?)( if| when| where)\b|\b(counts? as|qualif(y|ies) as|is called|are called|we call (it|this|them|that)|known as|is considered|are considered|is classed as)( an?| the)? (?<term>[^,.;:|]{2,60}?)( if\b| when\b| where\b|,|\.|;|:|$)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Defining();

    [GeneratedRegex(@"^(it|this|these|they|that|those|such|examples?|for example|among|not included|excluded|the (term|word|same))\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Continuing();
}
