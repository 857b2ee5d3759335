using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Passages;

namespace PolicyBot.Knowledge.Answers.Proof;

/// <summary>The sentences of a passage as a proof reads them.</summary>
internal sealed partial class ProofPassage(Passage passage)
{
    private const int LongestLabel = 3;
    private const int FewestWords = 8;
    private const int WordsToOneOfEnglish = 20;

    public IReadOnlyList<Sentence> Sentences => passage.Sentences;

    /// <summary>Whether it can be read here at all: a ban in another language is not seen. Of a few words one cannot tell.</summary>
    public bool IsReadable()
    {
        var words = ProofTokens.Of(passage.Text);

        return words.Count < FewestWords || words.Count(word => ProofWords.IsEnglish(word.Key)) * WordsToOneOfEnglish >= words.Count;
    }

    /// <summary>Without its marker and the number of its paragraph.</summary>
    public string TextOf(int index) =>
        Paragraph().Replace(passage.Text.Substring(Sentences[index].Start + Sentences[index].MarkerLength, Sentences[index].Length - Sentences[index].MarkerLength), "");

    public List<ProofToken> WordsOf(int index, ProofGap first) => ProofTokens.Of(TextOf(index), first);

    public IReadOnlyList<string> CellsOf(int index) => TextOf(index).Split('|', StringSplitOptions.TrimEntries);

    public bool SameBlock(int one, int other) => other >= 0 && other < Sentences.Count && Sentences[one].Block == Sentences[other].Block;

    public int FirstOfBlock(int index)
    {
        while (SameBlock(index, index - 1)) index--;

        return index;
    }

    /// <summary>The last of the list or table that it stands in.</summary>
    public int EndOfList(int index)
    {
        var kind = Sentences[index].Kind;
        while (kind != SentenceKind.Prose && index + 1 < Sentences.Count && Sentences[index + 1].Kind == kind) index++;

        return index;
    }

    /// <summary>"Contractors." before what holds for them.</summary>
    public bool IsLabel(int index) => Sentences[index].Kind is SentenceKind.Prose or SentenceKind.Item && WordsOf(index, ProofGap.None).Count <= LongestLabel;

    /// <summary>Whether a quotation that began before it goes on: what is quoted there is what somebody says, not the policy.</summary>
    public bool IsQuoted(int index)
    {
        var before = passage.Text.AsSpan(0, Sentences[index].Start);

        return before.Count('"') % 2 == 1 || before.Count('“') + before.Count('„') > before.Count('”') || before.Count('«') > before.Count('»');
    }

    [GeneratedRegex(@"^\d+(\.\d+)+\.? (?=\p{Lu})", RegexOptions.ExplicitCapture)]
    private static partial Regex Paragraph();
}
