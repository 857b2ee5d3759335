using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Passages;

namespace PolicyBot.Knowledge.Answers.Proof;

/// <summary>Which sentences around another limit it, or take it back, so that it cannot be read without them.</summary>
internal static partial class ProofNeighbours
{
    public static IEnumerable<int> Before(ProofPassage passage, int index)
    {
        var first = index;
        while (passage.SameBlock(first, first - 1) && (Opens().IsMatch(passage.TextOf(first - 1)) || Leans().IsMatch(passage.TextOf(first)) || passage.IsLabel(first - 1))) first--;

        // A label holds until the next one.
        for (var i = first - 1; passage.SameBlock(index, i); i--)
        {
            if (!passage.IsLabel(i)) continue;

            yield return i;
            break;
        }

        for (var i = first; i < index; i++) yield return i;
    }

    public static IEnumerable<int> Behind(ProofPassage passage, int index)
    {
        var sentences = passage.Sentences;
        var last = index;
        while (passage.SameBlock(last, last + 1) && (Points().IsMatch(passage.TextOf(last + 1)) || Limits().IsMatch(passage.TextOf(last + 1)))) yield return ++last;

        // "Everyone may enter. It is on floor 2. Contractors must not."
        var barring = Permits().IsMatch(passage.TextOf(index)) ? LastBarring(passage, index) : last;
        while (last < barring) yield return ++last;

        var end = passage.EndOfList(last);
        var isParagraphEnd = end + 1 < sentences.Count && !passage.SameBlock(last, last + 1);
        for (var i = last + 1; i < sentences.Count; i++)
        {
            var isNext = i == end + 1 && isParagraphEnd && (Points().IsMatch(passage.TextOf(i)) || (sentences[index].Kind != SentenceKind.Prose && Limits().IsMatch(passage.TextOf(i))));
            if (isNext || TakesBack().IsMatch(passage.TextOf(i))) yield return i;
        }
    }

    private static int LastBarring(ProofPassage passage, int index)
    {
        var last = index;
        for (var i = index + 1; passage.SameBlock(index, i); i++)
            if (passage.WordsOf(i, ProofGap.None).Exists(word => ProofWords.Denies(word.Key) || word.Key is "must" or "shall" or "needs" or "need")) last = i;

        return last;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    /// <summary>It speaks of what stands behind it.</summary>
    [GeneratedRegex(@"\b(following|next (rule|rules|sentence|paragraph)|below|imagine|suppose|this section|these sections|appl(y|ies) to|(is|are) for|holds? for|do(es)? not apply|until|examples?|myths?|wrong)\b|^from\b.*\bon\b|[:?]$", Options)]
    private static partial Regex Opens();

    [GeneratedRegex(@"^(otherwise|then|instead|if so|if not|if (it|they) (is|are|do|does)( not)?|in (that|this|these|those|such) cases?|until then|even then|except|unless|but|nor|or|so|after that|before that|to do so|for this|for that|without (it|this|that|these|them))\b", Options)]
    private static partial Regex Leans();

    [GeneratedRegex(
        @"^(this|that|these|those|it|they|such|the above|all (this|of this|of these)|none of|otherwise|however|yet|but|except|exceptions?|the (only )?exceptions?|an exception|unless|only|never|not|nor|provided|subject|notwithstanding|ask|get|obtain|seek|instead|still|nevertheless|even then|apart from|other than|save|without|in (such|that|this|these|those) cases?)\b",
        Options)]
    private static partial Regex Points();

    [GeneratedRegex(
        @"\b(however|excluded|exempt|exempted|suspended|withdrawn|revoked|do(es)? not (apply|cover|hold)|only|approval|approves?|approved|agrees?|consent|permission|permitted|limited|subject to|instead|exceptions?|not extended|except|unless)\b|^for\b|\b(wrong|myth|bad example)\b",
        Options)]
    private static partial Regex Limits();

    [GeneratedRegex(@"\b(may|can|could|might|allowed|permitted|free to|welcome|entitled|eligible|possible)\b", Options)]
    private static partial Regex Permits();

    [GeneratedRegex(@"^(this|that|these|those|the|none of (this|these))( (rule|rules|ban|bans|limit|limits|duty|duties|policy|section|list|table|above))* (do|does) not (apply|cover|hold|limit|govern|concern)\b|^(exceptions?|the only exceptions?)\b|\b(this|that|these|the above) (do|does) not apply\b", Options)]
    private static partial Regex TakesBack();
}
