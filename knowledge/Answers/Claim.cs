using System.Collections.Frozen;
using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Passages;

namespace PolicyBot.Knowledge.Answers;

/// <summary>What one sentence of a passage rules: a single value, or a yes or no, about some matter.</summary>
internal sealed partial class Claim
{
    /// <summary>They say how much or how often and not about what.</summary>
    private static readonly FrozenSet<string> NoMatter = """
        after within least most later earlier maximum minimum latest period working business calendar second minute hour day week month quarter year once twice every each per
        allowed permitted prohibited forbidden banned use used using must may cannot never always only at than more less once automatically set setting itself unless except
        one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty ninety hundred dollar euro pound franc usd eur gbp chf
        """.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Stemmer.Stem).ToFrozenSet(StringComparer.Ordinal);

    private const int FewWords = 3;
    private const int FewestShared = 2;

    private readonly HashSet<string> _matter;
    private readonly HashSet<string> _headings;
    private readonly string _conditions;
    private readonly StatedValue? _value;
    private readonly bool? _allows;

    private Claim(Candidate candidate, int sentence, StatedValue? value, bool? allows)
    {
        (Candidate, Sentence, _value, _allows) = (candidate, sentence, value, allows);

        var passage = candidate.Passage;
        var text = passage.TextOf(passage.Sentences[sentence]);
        var leadIn = passage.Sentences[sentence].LeadIn;
        var whole = leadIn == Passages.Sentence.NoLeadIn ? text : $"{passage.TextOf(passage.Sentences[leadIn])} {text}";
        _headings = Matter($"{passage.Policy.Title} {string.Join(' ', passage.HeadingPath)}");
        _matter = Matter(whole);
        if (_matter.Count < FewWords) _matter.UnionWith(Matter(passage.Heading));

        _conditions = string.Join(' ', Conditions().Matches(whole).Select(match => match.Value.ToLowerInvariant()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    public Candidate Candidate { get; }

    /// <summary>Its place in the passage.</summary>
    public int Sentence { get; }

    /// <summary>Reads claims of the kind asked for; a sentence with two values is none, since it is unsure which of them answers.</summary>
    public static IEnumerable<Claim> In(Candidate candidate, Asked asked)
    {
        for (var i = 0; i < candidate.Passage.Sentences.Count; i++)
        {
            if (candidate.Passage.Sentences[i].Kind is SentenceKind.Header or SentenceKind.Code) continue;

            var text = candidate.Passage.TextOf(candidate.Passage.Sentences[i]);
            if (asked.Form == AnswerForm.Permission && asked.Wanted is (Wanted.Anything or Wanted.Steps))
            {
                if (Allows(text) is { } allows) yield return new Claim(candidate, i, value: null, allows);
            }
            else if (StatedValues.In(text, asked.Wanted) is [var value])
            {
                yield return new Claim(candidate, i, value, allows: null);
            }
        }
    }

    public bool Contradicts(Claim other) =>
        ((_value is { } value && other._value is { } otherValue && value.Disagrees(otherValue)) || (_allows is { } allows && other._allows == !allows))
        && _conditions == other._conditions
        && IsAboutTheSame(other);

    /// <summary>One of the two says nothing of its own that would make it another matter ("contracts", "contracts with suppliers"), or nearly nothing.</summary>
    private bool IsAboutTheSame(Claim other)
    {
        var shared = _matter.Count(other._matter.Contains);
        var own = _matter.Count(stem => !other._matter.Contains(stem) && !other._headings.Contains(stem));
        var others = other._matter.Count(stem => !_matter.Contains(stem) && !_headings.Contains(stem));

        return shared >= FewestShared && Math.Min(own, others) == 0 && 2 * Math.Max(own, others) <= shared;
    }

    private static bool? Allows(string text)
    {
        var (forbids, allows) = (Forbidding().IsMatch(text), Allowing().IsMatch(text));

        return forbids ? false : allows ? true : null;
    }

    private static HashSet<string> Matter(string text) => Words.Of(text)
        .Where(word => !StopWords.Contains(word.Plain) && !NoMatter.Contains(word.Stem) && !EverydayWords.Contains(word.Stem) && !char.IsDigit(word.Plain[0]))
        .Select(word => word.Stem)
        .ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\b(if|when|whenever|unless|except|where|while|during|without|only|other than|abroad|outside|approval|approved|permission|consent|but|however|as long as|provided|until|before|beforehand)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Conditions();

    [GeneratedRegex(@"\b(must not|may not|must never|may never|cannot|can't|shall not|not allowed|not permitted|prohibited|forbidden|banned)\b|^(never|do not|don't)\b|\b(nobody|no one) (may|can)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Forbidding();

    [GeneratedRegex(@"\b(may|can|are allowed|is allowed|are permitted|is permitted|free to|welcome to|no approval is needed)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Allowing();
}
