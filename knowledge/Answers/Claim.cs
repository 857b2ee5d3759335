using PolicyBot.Knowledge.Passages;

namespace PolicyBot.Knowledge.Answers;

/// <summary>What one sentence of a passage rules: a single value, or a yes or no, about some matter.</summary>
internal sealed class Claim
{
    private const int FewestShared = 2;

    private readonly IReadOnlySet<string> _matter;
    private readonly IReadOnlySet<string> _headings;
    private readonly string _conditions;
    private readonly StatedValue? _value;
    private readonly bool? _allows;

    private Claim(Candidate candidate, int sentence, StatedValue? value, bool? allows)
    {
        (Candidate, Sentence, _value, _allows) = (candidate, sentence, value, allows);
        var words = candidate.Read.WordsOfClaim(sentence);
        (_matter, _conditions, _headings) = (words.Matter, words.Conditions, candidate.Read.MatterOfHeadings);
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

            if (asked.Form == AnswerForm.Permission && asked.Wanted is (Wanted.Anything or Wanted.Steps))
            {
                if (candidate.Read.Allows(i) is { } allows) yield return new Claim(candidate, i, value: null, allows);
            }
            else if (candidate.Read.ValuesIn(i, asked.Wanted) is [var value])
            {
                yield return new Claim(candidate, i, value, allows: null);
            }
        }
    }

    public bool Contradicts(Claim other) =>
        ((_value is { } value && other._value is { } otherValue && value.Disagrees(otherValue)) || (_allows is { } allows && other._allows == !allows))
        && _conditions == other._conditions
        && IsAboutTheSame(other);

    /// <summary>
    /// Whether two sections of one policy speak of one case: both sentences are about the same words and neither has a heading that says more. Sections are
    /// there to tell cases apart ("for contractors"), so a word too many is taken for another case.
    /// </summary>
    public bool IsOfOneCaseWith(Claim other) =>
        !Candidate.Passage.HeadingPath.SequenceEqual(other.Candidate.Passage.HeadingPath, StringComparer.Ordinal)
        && Candidate.Passage.Policy.Version == other.Candidate.Passage.Policy.Version
        && _matter.SetEquals(other._matter)
        && SaysNoMore(Candidate.Passage.HeadingPath, other) && SaysNoMore(other.Candidate.Passage.HeadingPath, this);

    private static bool SaysNoMore(IReadOnlyList<string> headings, Claim other) =>
        headings.SelectMany(ClaimWords.MatterOf).All(stem => other._matter.Contains(stem) || other._headings.Contains(stem) || ClaimWords.IsOfArrangement(stem));

    /// <summary>One of the two says nothing of its own that would make it another matter ("contracts", "contracts with suppliers"), or nearly nothing.</summary>
    private bool IsAboutTheSame(Claim other)
    {
        var shared = _matter.Count(other._matter.Contains);
        var own = _matter.Count(stem => !other._matter.Contains(stem) && !other._headings.Contains(stem));
        var others = other._matter.Count(stem => !_matter.Contains(stem) && !_headings.Contains(stem));

        return shared >= FewestShared && Math.Min(own, others) == 0 && 2 * Math.Max(own, others) <= shared;
    }
}
