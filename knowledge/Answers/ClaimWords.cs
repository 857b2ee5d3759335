using System.Collections.Frozen;
using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Passages;

namespace PolicyBot.Knowledge.Answers;

/// <summary>What a sentence rules about, and under which conditions.</summary>
/// <param name="Matter">Stems of what it is about; of its heading as well when it says little itself.</param>
/// <param name="Conditions">The words that limit it, each once and in order.</param>
internal sealed partial record ClaimWords(IReadOnlySet<string> Matter, string Conditions)
{
    /// <summary>They say how much or how often and not about what.</summary>
    private static readonly FrozenSet<string> NoMatter = """
        after within least most later earlier maximum minimum latest period working business calendar second minute hour day week month quarter year once twice every each per
        allowed permitted prohibited forbidden banned use used using must may cannot never always only at than more less once automatically set setting itself unless except
        one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty ninety hundred dollar euro pound franc usd eur gbp chf
        """.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Stemmer.Stem).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Headings with them say where in a document one is, and not of what it speaks.</summary>
    private static readonly FrozenSet<string> Arrangement = "summary overview glance brief introduction general rule appendix annex table checklist faq question answer detail policy standard procedure requirement section part note"
        .Split(' ').Select(Stemmer.Stem).ToFrozenSet(StringComparer.Ordinal);

    private const int FewWords = 3;

    public static ClaimWords Of(Passage passage, int sentence)
    {
        var text = passage.TextOf(passage.Sentences[sentence]);
        var leadIn = passage.Sentences[sentence].LeadIn;
        var whole = leadIn == Sentence.NoLeadIn ? text : $"{passage.TextOf(passage.Sentences[leadIn])} {text}";
        var matter = MatterOf(whole);
        if (matter.Count < FewWords) matter.UnionWith(MatterOf(passage.Heading));

        return new ClaimWords(
            matter,
            string.Join(' ', Limiting().Matches(whole).Select(match => match.Value.ToLowerInvariant()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
    }

    /// <returns><see langword="null"/> when the text neither allows nor forbids.</returns>
    public static bool? Allows(string text)
    {
        var (forbids, allows) = (Forbidding().IsMatch(text), Allowing().IsMatch(text));

        return forbids ? false : allows ? true : null;
    }

    /// <summary>As in "Appendix B: summary".</summary>
    public static bool IsOfArrangement(string stem) => stem.Length == 1 || Arrangement.Contains(stem);

    /// <returns>The stems of what a text is about.</returns>
    public static HashSet<string> MatterOf(string text) => Words.Of(text)
        .Where(word => !StopWords.Contains(word.Plain) && !NoMatter.Contains(word.Stem) && !EverydayWords.Contains(word.Stem) && !char.IsDigit(word.Plain[0]))
        .Select(word => word.Stem)
        .ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\b(if|when|whenever|unless|except|where|while|during|without|only|other than|abroad|outside|approval|approved|permission|consent|but|however|as long as|provided|until|before|beforehand)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Limiting();

    [GeneratedRegex(@"\b(must not|may not|must never|may never|cannot|can't|shall not|not allowed|not permitted|prohibited|forbidden|banned)\b|^(never|do not|don't)\b|\b(nobody|no one) (may|can)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Forbidding();

    [GeneratedRegex(@"\b(may|can|are allowed|is allowed|are permitted|is permitted|free to|welcome to|no approval is needed)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Allowing();
}
