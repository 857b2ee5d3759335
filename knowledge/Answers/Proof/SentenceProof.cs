using System.Runtime.InteropServices;
using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Answers.Proof;

/// <summary>
/// Takes a sentence for proved when it can be worded out of one whole sentence of a policy, with all that this hangs on, by the few changes that cannot
/// make it say anything else; or when it joins two of one passage. What it does not know it does not take: a true sentence lost is quoted instead.
/// </summary>
internal sealed class SentenceProof : IProveSentences
{
    private const int MostQuotes = 8;
    private const int MostUnits = 24;

    public ProofResult Prove(DraftSentence sentence, IReadOnlyDictionary<string, Candidate> handedOut, PassageTable passages)
    {
        var text = sentence.Text.Trim();
        if (PlainLine.WhatIsWrongWith(text) is { } wrong) return new ProofResult.Failed(wrong);
        if (AuthorityLint.Impedes(text)) return new ProofResult.Failed(ProofFailure.Discourages);
        if (sentence.Quotes.Count is 0 or > MostQuotes) return new ProofResult.Failed(ProofFailure.NoQuote);

        var units = new List<ProofUnit>();
        foreach (var quote in sentence.Quotes)
        {
            var (found, failure) = QuotedUnits.Of(quote, handedOut, passages);
            if (failure is { } why) return new ProofResult.Failed(why);

            units.AddRange(found.Where(unit => !units.Exists(other => other.Candidate.Hit.Passage == unit.Candidate.Hit.Passage && other.Sentence == unit.Sentence)));
            if (units.Count > MostUnits) return new ProofResult.Failed(ProofFailure.QuoteProvesNothing);
        }

        var words = ProofTokens.Of(text);
        if (words.Count == 0) return new ProofResult.Failed(ProofFailure.NoSentence);

        return Find(words, units) is { } proof ? new ProofResult.Held(text, Quotes(proof, units)) : new ProofResult.Failed(ProofDiagnosis.Of(words, units));
    }

    /// <returns>The units that prove the sentence as a whole, or the two that it joins; <see langword="null"/> when there are none.</returns>
    private static List<ProofUnit>? Find(List<ProofToken> words, List<ProofUnit> units)
    {
        if (units.Find(unit => Proves(unit, words)) is { } whole) return [whole];

        var standing = units.FindAll(unit => unit.Stands);
        for (var i = 1; i < words.Count; i++)
        {
            if (!ProofJoins.At(words, i, out var next)) continue;
            if (standing.Find(unit => SaysItself(unit, words[..i])) is not { } first) continue;

            // Two policies, or two parts of one, may speak of different people.
            List<ProofToken> rest = [words[next] with { Gap = ProofGap.None, Opens = true }, .. words.Skip(next + 1)];
            if (standing.Find(unit => unit.Candidate.Hit.Passage == first.Candidate.Hit.Passage && SaysItself(unit, rest)) is { } second) return [first, second];
        }

        return null;
    }

    private static bool Proves(ProofUnit unit, List<ProofToken> words)
    {
        if (!unit.Knows(words)) return false;

        var sentence = CollectionsMarshal.AsSpan(words);
        foreach (var (wording, opening) in ProofWordings.Of(unit))
            if (ProofMatch.Is(sentence, wording, opening)) return true;

        return false;
    }

    /// <summary>Without any heading, which would reach over both.</summary>
    private static bool SaysItself(ProofUnit unit, List<ProofToken> words) => ProofMatch.Is(CollectionsMarshal.AsSpan(words), unit.Wordings[0], ProofOpening.None);

    /// <summary>Only what proves is shown as proof, not what was merely quoted beside it.</summary>
    private static List<ProvedQuote> Quotes(List<ProofUnit> proof, List<ProofUnit> units) => units
        .Where(proof.Contains)
        .GroupBy(unit => unit.Candidate.Hit.Passage)
        .Select(passage => new ProvedQuote(
            passage.First().Candidate,
            passage.SelectMany(unit => unit.Sentences).Distinct().Order().Select(index => passage.First().Candidate.Passage.Sentences[index]).ToList()))
        .ToList();
}
