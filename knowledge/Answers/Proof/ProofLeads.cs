using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Passages;

namespace PolicyBot.Knowledge.Answers.Proof;

/// <summary>What leads into a point of a list, into a table or into a paragraph.</summary>
internal static partial class ProofLeads
{
    /// <returns>In the order of the passage.</returns>
    public static IReadOnlyList<int> Into(ProofPassage passage, int index)
    {
        var leads = new SortedSet<int>();
        if (passage.Sentences[index].Kind == SentenceKind.Item) AboveItem(passage, index, leads);
        else AboveBlock(passage, passage.Sentences[index].Kind == SentenceKind.Row ? FirstOfTable(passage, index) : passage.FirstOfBlock(index), leads);

        foreach (var lead in leads.ToList())
            for (var i = lead; i > 0 && passage.SameBlock(lead, i - 1) && Points().IsMatch(passage.TextOf(i)); i--) leads.Add(i - 1);

        return leads.ToList();
    }

    /// <summary>Closed: these announce and say nothing of their own, if nothing in front of them denies.</summary>
    public static bool MayGo(ProofPassage passage, int lead) =>
        Announces().IsMatch(passage.TextOf(lead)) && !passage.WordsOf(lead, ProofGap.None).Exists(Turns) && (lead == 0 || !passage.WordsOf(lead - 1, ProofGap.None).Exists(Turns));

    private static void AboveItem(ProofPassage passage, int index, SortedSet<int> leads)
    {
        for (var i = passage.Sentences[index].LeadIn; i != Sentence.NoLeadIn; i = passage.Sentences[i].LeadIn)
            if (!passage.SameBlock(index, i) || passage.TextOf(i).EndsWith(':')) leads.Add(i);

        var first = passage.FirstOfBlock(index);
        while (first > 0 && passage.Sentences[first - 1].Kind == SentenceKind.Item) first--;
        if (first > 0) leads.Add(first - 1);
    }

    private static void AboveBlock(ProofPassage passage, int first, SortedSet<int> leads)
    {
        var above = first - 1;
        while (above >= 0 && passage.TextOf(above).EndsWith(';')) above--;
        if (above >= 0 && passage.Sentences[above].Kind is SentenceKind.Prose or SentenceKind.Item && (passage.TextOf(above).EndsWith(':') || (passage.Sentences[first].Kind != SentenceKind.Prose && passage.WordsOf(above, ProofGap.None).Exists(Turns)))) leads.Add(above);
    }

    private static int FirstOfTable(ProofPassage passage, int index)
    {
        while (index > 0 && passage.Sentences[index - 1].Kind is SentenceKind.Row or SentenceKind.Header) index--;

        return index;
    }

    private static bool Turns(ProofToken token) => ProofWords.Denies(token.Key) || ProofWords.Doubts(token.Key);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^((follow|take) these steps|this happens|do this|do the following|do these things|the following (applies|holds|happens)|to [a-z]+[^,;]*):$", Options)]
    private static partial Regex Announces();

    [GeneratedRegex(@"^(they|these|this|those|that|it|such)\b", Options)]
    private static partial Regex Points();
}
